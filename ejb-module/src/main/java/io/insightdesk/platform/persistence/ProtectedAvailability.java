package io.insightdesk.platform.persistence;

import io.insightdesk.platform.security.Requires;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** {@link Availability} of what demands a permission. */
@Requires
@Interceptor
@Priority(Availability.OUTERMOST)
public class ProtectedAvailability {

    @AroundInvoke
    Object proceed(InvocationContext invocation) throws Exception {
        return Availability.proceed(invocation);
    }
}
