package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.tandemportal.changerequests.domain.TargetStanding;
import org.tandemportal.kernel.web.Format;

/** Words for how sides stand with targets. */
@Named("targetWords")
@ApplicationScoped
public class TargetWords {

    @Inject
    private ChangeWords words;

    @Inject
    private Format format;

    /** A duration of service hours, such as "3 h 20 min"; to the minute, rounded down. */
    public String duration(Duration duration) {
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        if (hours == 0) {
            return words.text("targets.minutes", minutes);
        }
        return minutes == 0
                ? words.text("targets.hours", hours)
                : words.text("targets.hours", hours) + " " + words.text("targets.minutes", minutes);
    }

    /** The tone in which it shows; each has a shape of its own. */
    public String tone(TargetStanding standing) {
        return switch (standing.status()) {
            case IN_TIME -> standing.isRunning() ? "info" : "neutral";
            case DUE_SOON -> "warn";
            case PASSED, MISSED -> "bad";
            case MET -> "good";
        };
    }

    /** What is aimed at. */
    public String kind(TargetStanding standing) {
        return words.text("targets.kind." + standing.kind());
    }

    /** How it stands, in a word or two. */
    public String status(TargetStanding standing) {
        return words.text("targets.status." + standing.status());
    }

    /** How it stands, in a sentence. */
    public String sentence(TargetStanding standing) {
        String used = duration(standing.used());
        String target = duration(standing.target());
        if (standing.kind() == TargetStanding.Kind.RESPONSE) {
            return switch (standing.status()) {
                case MET, MISSED -> words.text("targets.response.over", used, target);
                case PASSED -> words.text("targets.response.passed", format.moment(standing.due()), target);
                default ->
                    words.text("targets.response.open", format.moment(standing.due()), duration(standing.left()));
            };
        }
        String sentence = words.text("targets.resolution.used", used, target);
        if (standing.hold() != null) {
            String why = standing.hold() == TargetStanding.Hold.WINDOW
                    ? "targets.hold.WINDOW"
                    : "targets.hold.OTHER_SIDE." + standing.side().other();
            return sentence + ", " + words.text(why);
        }
        return standing.isRunning() && standing.status() != TargetStanding.Status.PASSED
                ? sentence + ", " + words.text("targets.resolution.due", format.moment(standing.due()))
                : sentence;
    }
}
