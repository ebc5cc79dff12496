package io.insightdesk.platform.persistence;

import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** What the interceptors of service methods have in common: a fault of the database that passes is told as such. */
final class Availability {

    /** Before all other interceptors, so that it sees what any of them throws. */
    static final int OUTERMOST = Interceptor.Priority.PLATFORM_BEFORE - 1;

    private Availability() {}

    /** @throws UnavailableException when the database could not do it at this moment */
    static Object proceed(InvocationContext invocation) throws Exception {
        try {
            return invocation.proceed();
        } catch (UnavailableException known) {
            throw known;
        } catch (RuntimeException failed) {
            if (DatabaseFault.isPassing(failed)) {
                throw new UnavailableException(failed);
            }
            throw failed;
        }
    }
}
