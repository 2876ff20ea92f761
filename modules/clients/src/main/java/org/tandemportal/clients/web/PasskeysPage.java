package org.tandemportal.clients.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.clients.api.PasskeyChallenge;
import org.tandemportal.clients.domain.Passkeys;
import org.tandemportal.clients.usecases.OwnPasskeys;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.web.Attempt;

/** One's own passkeys. */
@Named
@RequestScoped
public class PasskeysPage {

    private static final String ADDRESS = "/account/passkeys";
    private static final String CHALLENGE = PasskeyChallenge.Purpose.ADD.attribute();

    @Inject
    private OwnPasskeys ownPasskeys;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Attempt attempt;

    private OwnPasskeys.Shown shown;
    private String change;
    private String name;
    private String newName;
    private String password;
    private String answer;
    private String options;

    /** Which one is to be changed is known before the form is read: Faces reads only what is shown. */
    @PostConstruct
    void choose() {
        change = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("change");
    }

    private OwnPasskeys.Shown shown() {
        if (shown == null) {
            shown = ownPasskeys.show(AccountPage.session());
        }
        return shown;
    }

    /** The passkeys, the oldest first. */
    public List<Passkeys.Passkey> getRows() {
        return shown().passkeys();
    }

    /** Whether one more can be added. */
    public boolean isRoom() {
        return getRows().size() < Passkeys.MOST;
    }

    /** How many one can have. */
    public int getMost() {
        return Passkeys.MOST;
    }

    /** Whether the portal's address can have passkeys. */
    public boolean isPossible() {
        return ownPasskeys.origin().isPresent();
    }

    /** Where passkeys are made and used, such as {@code https://tandem.example}. */
    public String getOrigin() {
        return ownPasskeys.origin().orElse(null);
    }

    /** Whether the password is asked for before anything is changed. */
    public boolean isPasswordAsked() {
        return shown().passwordAsked();
    }

    /** Whether nothing else can be done before a second factor is set up. */
    public boolean isHeldBack() {
        return viewer.get().isHeldBack();
    }

    /** The one that is to be changed; null if none was chosen. */
    public Passkeys.Passkey getChosen() {
        return chosen().flatMap(id -> getRows().stream()
                        .filter(passkey -> passkey.id().equals(id))
                        .findFirst())
                .orElse(null);
    }

    private Optional<UUID> chosen() {
        return Ids.of(change);
    }

    private UUID require() {
        return chosen().orElseThrow(() -> new NotFound("passkey"));
    }

    /** Begins to add one: the page then asks the device. */
    public void begin() {
        attempt.run(() -> {
            OwnPasskeys.Begun begun = ownPasskeys.begin(name, password, AccountPage.session());
            session().put(CHALLENGE, begun.challenge());
            options = begun.options();
        });
    }

    /** Adds the one that the device has made. */
    public void finish() {
        PasskeyChallenge kept = session().remove(CHALLENGE) instanceof PasskeyChallenge challenge ? challenge : null;
        if (kept != null) {
            name = kept.name();
        }
        if (attempt.run(() -> ownPasskeys.add(answer, kept))) {
            attempt.goTo(ADDRESS, AccountPages.MESSAGES, "said.passkeyAdded");
        }
    }

    /** Calls the chosen one something else. */
    public void rename() {
        if (attempt.run(() -> ownPasskeys.rename(require(), newName, password, AccountPage.session()))) {
            attempt.goTo(ADDRESS, AccountPages.MESSAGES, "said.passkeyRenamed");
        }
    }

    /** Takes the chosen one away. */
    public void remove() {
        if (attempt.run(() -> ownPasskeys.remove(require(), password, AccountPage.session()))) {
            attempt.goTo(ADDRESS, AccountPages.MESSAGES, "said.passkeyRemoved");
        }
    }

    private static Map<String, Object> session() {
        return FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
    }

    /** What the device is to be asked, as JSON; null unless one is being added. */
    public String getOptions() {
        return options;
    }

    /** As typed. */
    public String getName() {
        return name;
    }

    /** As typed. */
    public void setName(String name) {
        this.name = name;
    }

    /** As typed; at first what it is called now. */
    public String getNewName() {
        return newName == null && getChosen() != null ? getChosen().name() : newName;
    }

    /** As typed. */
    public void setNewName(String newName) {
        this.newName = newName;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    /** The password as typed. */
    public void setPassword(String password) {
        this.password = password;
    }

    /** Never shown again. */
    public String getAnswer() {
        return null;
    }

    /** What the device has answered, as JSON. */
    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
