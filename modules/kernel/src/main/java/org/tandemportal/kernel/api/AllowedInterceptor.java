package org.tandemportal.kernel.api;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Refuses before a transaction begins. See {@link Allowed}. */
@Interceptor
@Allowed(Permission.READ)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class AllowedInterceptor {

    /** Checks the permission of the method, or of its class. */
    @AroundInvoke
    public Object check(InvocationContext call) throws Exception {
        Allowed allowed = call.getMethod().getAnnotation(Allowed.class);
        if (allowed == null) {
            allowed = call.getMethod().getDeclaringClass().getAnnotation(Allowed.class);
        }
        ViewerContext.current().requireSomewhere(allowed.value());
        return call.proceed();
    }
}
