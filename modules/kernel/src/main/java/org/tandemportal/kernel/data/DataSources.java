package org.tandemportal.kernel.data;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The portal's one pool of connections, as the working role. What it connects to comes from the launcher.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/tandem",
        className = "org.tandemportal.kernel.data.ViewerDataSource",
        url = "${MPCONFIG=tandem.db.url}",
        user = "${MPCONFIG=tandem.db.user}",
        password = "${MPCONFIG=tandem.db.password}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 20,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            // Not at each request: it costs a round trip. After a restart of the database the first failure empties the
            // pool.
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true",
            "fish.payara.statement-timeout-in-seconds=30",
            "ApplicationName=tandem"
        })
@ApplicationScoped
public class DataSources {}
