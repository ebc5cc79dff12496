package io.insightdesk.platform.security;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Refuses a call whose caller lacks the permission that the method (or else its class) {@link Requires}. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class PermissionInterceptor {

    @AroundInvoke
    Object check(InvocationContext invocation) throws Exception {
        var demanded = demandedBy(invocation);
        if (!CallerContext.current().may(demanded)) {
            throw new PermissionDeniedException("this needs the permission " + demanded);
        }
        return invocation.proceed();
    }

    private static Permission demandedBy(InvocationContext invocation) {
        var method = invocation.getMethod();
        var onMethod = method.getAnnotation(Requires.class);
        return onMethod != null
                ? onMethod.value()
                : method.getDeclaringClass().getAnnotation(Requires.class).value();
    }
}
