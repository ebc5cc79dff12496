package io.insightdesk.platform.persistence;

import io.insightdesk.platform.security.NoPermissionRequired;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** {@link Availability} of what anybody may call. */
@NoPermissionRequired("")
@Interceptor
@Priority(Availability.OUTERMOST)
public class OpenAvailability {

    @AroundInvoke
    Object proceed(InvocationContext invocation) throws Exception {
        return Availability.proceed(invocation);
    }
}
