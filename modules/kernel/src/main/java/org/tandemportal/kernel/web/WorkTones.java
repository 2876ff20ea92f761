package org.tandemportal.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;

/** The tones of the states in tables of open records; on pages {@code workTones}. */
@Named
@ApplicationScoped
public class WorkTones {

    @Inject
    @Any
    private Instance<StateTones> modules;

    /** The tone in which a row's state shows; null for none in particular. */
    public String of(WorkRow row) {
        return modules.stream()
                .map(module -> module.tone(row.type(), row.getState()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
