package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tandemportal.clients.api.NoticeKind;
import org.tandemportal.clients.domain.NoticeChoices;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Scope;
import org.tandemportal.kernel.api.ScopeMissing;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/** Of what the viewer is told by mail. Changes of the password and the second factor are always told. */
@UseCase
@Allowed(Permission.READ)
public class OwnNotices {

    @Inject
    private NoticeChoices choices;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Audit audit;

    /** What they have chosen, each kind; one statement. */
    public Map<NoticeKind, Boolean> show() {
        return choices.of(AccountViewer.signedIn(viewer).personId());
    }

    /**
     * Chooses.
     *
     * @param wanted by a kind's name; what is not named stays
     * @throws org.tandemportal.kernel.api.InvalidInput if there is no such kind
     * @throws ScopeMissing for a token without the scope {@code admin}: what warns of its misuse is not to be switched off
     *     by any token
     */
    public void choose(Map<String, Boolean> wanted) {
        Viewer me = AccountViewer.signedIn(viewer);
        if (!me.scopes().contains(Scope.ADMIN)) {
            throw new ScopeMissing(Scope.ADMIN);
        }
        InputCheck check = new InputCheck();
        Map<NoticeKind, Boolean> chosen = new EnumMap<>(NoticeKind.class);
        wanted.forEach((name, mail) -> {
            NoticeKind kind = check.constant(name, name, NoticeKind.class);
            check.required(name, mail);
            if (kind != null && mail != null) {
                chosen.put(kind, mail);
            }
        });
        check.end();
        Map<NoticeKind, Boolean> before = choices.of(me.personId());
        chosen.entrySet().removeIf(choice -> before.get(choice.getKey()).equals(choice.getValue()));
        if (chosen.isEmpty()) {
            return;
        }
        choices.choose(me.personId(), AccountViewer.clientId(me), chosen);
        Map<String, Object> was = new LinkedHashMap<>();
        Map<String, Object> is = new LinkedHashMap<>();
        chosen.forEach((kind, mail) -> {
            was.put("notice." + kind.name(), !mail);
            is.put("notice." + kind.name(), mail);
        });
        audit.write(AccountViewer.subject(me), "notices chosen", was, is);
    }
}
