package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.domain.ServiceHours;
import org.tandemportal.changerequests.domain.ServiceLevel;
import org.tandemportal.changerequests.domain.Target;
import org.tandemportal.changerequests.usecases.KeepServiceHours;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Format;

/** When an engagement is worked in, its holidays, and how soon its changes are to be answered and ended. */
@Named
@RequestScoped
public class ServiceHoursPage {

    private static final List<String> DAYS =
            Stream.of(DayOfWeek.values()).map(Enum::name).toList();

    /** The most pressing first. */
    private static final List<String> PRIORITIES =
            List.of(Priority.CRITICAL.name(), Priority.HIGH.name(), Priority.MEDIUM.name(), Priority.LOW.name());

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    @Inject
    private KeepServiceHours keepServiceHours;

    @Inject
    private TargetWords targetWords;

    @Inject
    private Format format;

    @Inject
    private Attempt attempt;

    private KeepServiceHours.Shown shown;
    private Map<String, String> typed;
    private String holidays;
    private Integer readVersion;

    /** Reads what holds, so that who may not see it is told before the page begins. */
    public void load() {
        getShown();
    }

    /** What holds. */
    public KeepServiceHours.Shown getShown() {
        if (shown == null) {
            shown = keepServiceHours.of(getCode());
        }
        return shown;
    }

    private ServiceLevel level() {
        return getShown().said().level();
    }

    /** Keeps all as typed. */
    public void save() {
        if (attempt.run(() -> keepServiceHours.say(getCode(), readVersion, input()))) {
            attempt.goTo("/engagements/" + getCode() + "/service-hours", ChangeWords.BUNDLE, "said.serviceHours");
        }
    }

    private KeepServiceHours.Input input() {
        Map<String, KeepServiceHours.DayInput> hours = new LinkedHashMap<>();
        DAYS.forEach(day -> hours.put(
                day,
                new KeepServiceHours.DayInput(
                        getTyped().get(day + "_from"), getTyped().get(day + "_to"))));
        Map<String, KeepServiceHours.TargetInput> targets = new LinkedHashMap<>();
        PRIORITIES.forEach(priority -> targets.put(
                priority,
                new KeepServiceHours.TargetInput(
                        minutes(getTyped().get(priority + "_response")),
                        minutes(getTyped().get(priority + "_resolution")))));
        return new KeepServiceHours.Input(hours, holidays(getHolidays()), targets);
    }

    /** One a line: the date, then its name. */
    static List<KeepServiceHours.HolidayInput> holidays(String text) {
        List<KeepServiceHours.HolidayInput> holidays = new ArrayList<>();
        (text == null ? "" : text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    String[] parts = line.split("\\s+", 2);
                    holidays.add(new KeepServiceHours.HolidayInput(parts[0], parts.length == 1 ? "" : parts[1]));
                });
        return holidays;
    }

    /** Hours such as 4, 0.5 or 0,5 in minutes; null for what is no such number. */
    static Integer minutes(String hours) {
        if (hours == null || !hours.strip().matches("\\d{1,5}([.,]\\d{1,2})?")) {
            return null;
        }
        return new BigDecimal(hours.strip().replace(',', '.'))
                .multiply(MINUTES)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** A duration in hours, as it is typed. */
    static String hours(Duration duration) {
        return BigDecimal.valueOf(duration.toMinutes())
                .divide(MINUTES, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What stands in the fields, by day or priority and what of it. */
    public Map<String, String> getTyped() {
        if (typed == null) {
            typed = new LinkedHashMap<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                ServiceHours.Span span = level().week().get(day);
                typed.put(day + "_from", span == null ? "" : span.begins());
                // An input of a time knows no 24:00.
                typed.put(day + "_to", span == null ? "" : span.ends().replace("24:00", "00:00"));
            }
            level().targets().forEach((priority, target) -> {
                typed.put(priority + "_response", hours(target.response()));
                typed.put(priority + "_resolution", hours(target.resolution()));
            });
        }
        return typed;
    }

    /** As typed; at first what holds. */
    public String getHolidays() {
        return holidays != null
                ? holidays
                : level().holidays().entrySet().stream()
                        .map(day -> day.getKey() + " " + day.getValue())
                        .collect(Collectors.joining("\n"));
    }

    /** As typed. */
    public void setHolidays(String holidays) {
        this.holidays = holidays == null ? "" : holidays;
    }

    /** The holidays that are kept, in words. */
    public List<String> getHolidayLines() {
        return level().holidays().entrySet().stream()
                .map(day -> format.date(day.getKey()) + " · " + day.getValue())
                .toList();
    }

    /** The weekdays' names as constants. */
    public List<String> getDays() {
        return DAYS;
    }

    /** A weekday's name. */
    public String day(String day) {
        return DayOfWeek.valueOf(day).getDisplayName(TextStyle.FULL_STANDALONE, format.locale());
    }

    /** What of a weekday is worked; null for nothing. */
    public String span(String day) {
        ServiceHours.Span span = level().week().get(DayOfWeek.valueOf(day));
        return span == null ? null : span.begins() + "–" + span.ends();
    }

    /** The priorities' names as constants, the most pressing first. */
    public List<String> getPriorities() {
        return PRIORITIES;
    }

    /** A target in words. */
    public String target(String priority, String kind) {
        Target target = level().targets().get(Priority.valueOf(priority));
        return targetWords.duration("response".equals(kind) ? target.response() : target.resolution());
    }

    /** What is typed of a target. */
    public List<String> getKinds() {
        return Arrays.asList("response", "resolution");
    }

    /** The engagement's code. */
    public String getCode() {
        return Address.parameter("code");
    }

    /** The version that the page shows. */
    public Integer getReadVersion() {
        return readVersion == null ? Integer.valueOf(getShown().said().version()) : readVersion;
    }

    /** The version that was read when the button was pressed. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }
}
