package org.tandemportal.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ResourceBundle;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.SubjectType;

/** Words for what was done to records of any module. */
@ApplicationScoped
public class ActionTexts {

    @Inject
    @Any
    private Instance<ActionWords> modules;

    @Inject
    private Format format;

    /**
     * What was done, in the viewer's language.
     *
     * @param action as it stands in the audit log; itself where there are no words for it, as for one of an earlier version
     */
    public String of(SubjectType type, String action) {
        return modules.stream()
                .filter(module -> module.types().contains(type))
                .findFirst()
                .map(module -> {
                    ResourceBundle words = Messages.bundle(module.bundle(), format.locale());
                    String key = module.key(action);
                    return words.containsKey(key) ? words.getString(key) : action;
                })
                .orElse(action);
    }
}
