package org.tandemportal.portal.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the demo's story is told to its end, if it was wanted. */
@Readiness
@ApplicationScoped
public class DemoThere implements HealthCheck {

    @Inject
    private DemoData data;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo").status(data.isThere()).build();
    }
}
