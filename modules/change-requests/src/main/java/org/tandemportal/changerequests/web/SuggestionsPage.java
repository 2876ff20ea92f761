package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.Section;
import org.tandemportal.changerequests.domain.Suggestion;
import org.tandemportal.changerequests.usecases.ChangeInput;
import org.tandemportal.changerequests.usecases.SuggestForChange;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Format;

/** What was suggested for a change request, beside what it says now; and a form to suggest something for one field. */
@Named
@RequestScoped
public class SuggestionsPage {

    @Inject
    private SuggestForChange suggestForChange;

    @Inject
    private ChangeWords words;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Format format;

    @Inject
    private Attempt attempt;

    private SuggestForChange.Suggested suggested;
    private Integer readVersion;
    private String asideNote;
    private String value;
    private String windowStart;
    private String windowEnd;
    private String note;

    /** Reads them, so that who may not see them is told before the page begins. */
    public void load() {
        getSuggested();
    }

    /** What was suggested. */
    public SuggestForChange.Suggested getSuggested() {
        if (suggested == null) {
            suggested = suggestForChange.on(getKey());
            if (readVersion == null) {
                readVersion = suggested.request().version();
            }
        }
        return suggested;
    }

    /** Suggests what was typed for the field in the address. */
    public void suggest() {
        String wanted = getField().equals("window") ? moment(windowStart) + "/" + moment(windowEnd) : value;
        if (attempt.run(() -> suggestForChange.suggest(getKey(), getField(), wanted, note))) {
            attempt.goTo(address(), ChangeWords.BUNDLE, "said.suggested");
        }
    }

    /** Takes in what was chosen. */
    public void takeIn() {
        AtomicReference<Optional<Set<Section>>> touched = new AtomicReference<>();
        if (attempt.run(() -> touched.set(suggestForChange.takeIn(getKey(), readVersion, ids())))) {
            attempt.goTo("/change-requests/" + getKey(), ChangeWords.BUNDLE, ChangeWords.edited(touched.get()));
        }
    }

    /** Puts aside what was chosen. */
    public void putAside() {
        if (attempt.run(() -> suggestForChange.putAside(getKey(), ids(), asideNote))) {
            attempt.goTo(address(), ChangeWords.BUNDLE, "said.putAside");
        }
    }

    /** What was ticked; what is no id is nothing that the page has sent. */
    private List<UUID> ids() {
        return chosen().stream().map(Ids::asGivenOut).flatMap(Optional::stream).toList();
    }

    private static List<String> chosen() {
        String[] ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("chosen");
        return ticked == null ? List.of() : List.of(ticked);
    }

    /** Whether it was ticked in the form that was just sent. */
    public boolean isChosen(Suggestion suggestion) {
        return chosen().contains(suggestion.id().toString());
    }

    private String address() {
        return "/change-requests/" + getKey() + "/suggestions";
    }

    /** What a datetime-local input sends, in the viewer's zone; what is no such moment is passed on to be refused. */
    private String moment(String typed) {
        if (typed == null || typed.isBlank()) {
            return "";
        }
        try {
            return LocalDateTime.parse(typed)
                    .atZone(viewer.get().zone())
                    .toInstant()
                    .toString();
        } catch (DateTimeException e) {
            return typed;
        }
    }

    /** What a field says now, as pages show it. */
    public String present(String field) {
        ChangeRequest request = getSuggested().request();
        if (field.equals("window")) {
            return request.window()
                    .map(window -> span(window.start(), window.end()))
                    .orElse("");
        }
        Object fact = request.content().facts().get(field);
        if (fact instanceof List<?> list) {
            return String.join("\n", list.stream().map(String::valueOf).toList());
        }
        return fact == null ? "" : words.value(field, fact.toString());
    }

    /** What is suggested, as pages show it. */
    public String wanted(Suggestion suggestion) {
        if (suggestion.field().equals("window")) {
            String[] window = suggestion.value().split("/", 2);
            return span(Instant.parse(window[0]), Instant.parse(window[1]));
        }
        return words.value(suggestion.field(), suggestion.value());
    }

    private String span(Instant start, Instant end) {
        return format.moment(start) + " – " + format.moment(end);
    }

    /** A field's name. */
    public String label(String field) {
        return words.text("field." + field);
    }

    /** Whether the field has changed since the suggestion was made. */
    public boolean isOutdated(Suggestion suggestion) {
        Section section =
                switch (suggestion.field()) {
                    case "plan", "steps" -> Section.PLAN;
                    case "testPlan" -> Section.TEST;
                    case "rollbackPlan" -> Section.ROLLBACK;
                    case "window" -> Section.WINDOW;
                    default -> Section.SCOPE;
                };
        return suggestion.isOpen() && getSuggested().request().touchedLast(section) > suggestion.revision();
    }

    /** Somebody who suggested or decided; null if unknown to the viewer. */
    public PersonName person(UUID id) {
        return id == null ? null : getSuggested().names().get(id);
    }

    /** Those that nobody has decided on. */
    public List<Suggestion> getOpen() {
        return getSuggested().suggestions().stream().filter(Suggestion::isOpen).toList();
    }

    /** Those that were taken in or put aside. */
    public List<Suggestion> getDecided() {
        return getSuggested().suggestions().stream()
                .filter(suggestion -> !suggestion.isOpen())
                .toList();
    }

    /** The fields that something can be suggested for. */
    public List<String> getFields() {
        return ChangeInput.SUGGESTIBLE;
    }

    /** The field in the address that something is to be suggested for; null while none is chosen. */
    public String getField() {
        String field = Address.parameter("field");
        return field != null && ChangeInput.SUGGESTIBLE.contains(field) ? field : null;
    }

    /** For the form. */
    public Priority[] getPriorities() {
        return Priority.values();
    }

    /** The key of the change request. */
    public String getKey() {
        return Address.parameter("key");
    }

    /** Its title. */
    public String getTitle() {
        return getSuggested().request().content().title();
    }

    /** The version that was read. */
    public Integer getReadVersion() {
        getSuggested();
        return readVersion;
    }

    /** The version that was read. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }

    /** As typed; at first what the field says now. */
    public String getValue() {
        if (value == null && getField() != null) {
            Map<String, Object> facts = getSuggested().request().content().facts();
            Object fact = facts.get(getField());
            value = fact instanceof List<?> ? present(getField()) : fact == null ? null : fact.toString();
        }
        return value;
    }

    /** As typed. */
    public void setValue(String value) {
        this.value = value;
    }

    /** As typed; at first the present one. */
    public String getWindowStart() {
        return windowStart != null
                ? windowStart
                : getSuggested()
                        .request()
                        .window()
                        .map(window -> format.input(window.start()))
                        .orElse(null);
    }

    /** As typed. */
    public void setWindowStart(String windowStart) {
        this.windowStart = windowStart;
    }

    /** As typed; at first the present one. */
    public String getWindowEnd() {
        return windowEnd != null
                ? windowEnd
                : getSuggested()
                        .request()
                        .window()
                        .map(window -> format.input(window.end()))
                        .orElse(null);
    }

    /** As typed. */
    public void setWindowEnd(String windowEnd) {
        this.windowEnd = windowEnd;
    }

    /** As typed. */
    public String getNote() {
        return note;
    }

    /** As typed. */
    public void setNote(String note) {
        this.note = note;
    }

    /** As typed. */
    public String getAsideNote() {
        return asideNote;
    }

    /** As typed. */
    public void setAsideNote(String asideNote) {
        this.asideNote = asideNote;
    }
}
