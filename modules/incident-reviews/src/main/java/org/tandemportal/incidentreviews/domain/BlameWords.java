package org.tandemportal.incidentreviews.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that read like blame, English and German, whatever language the reader has chosen: who was careless, at fault, or
 * should have known better. It is a hint for whoever writes and never holds anything back, so it would rather miss some than
 * mark what speaks of machines: a page fault, a technical debt, a forgotten-password page.
 *
 * <p>What they have in common is hindsight and judgement of people, which the literature on blameless reviews advises
 * against because they end the search for conditions: Sidney Dekker, "The Field Guide to Understanding 'Human Error'",
 * chapters on counterfactual and judgemental language.
 *
 * <p>The pattern is also what pages look for while somebody types, so it keeps to what Java and browsers understand alike.
 */
public final class BlameWords {

    /** A few words of the same sentence. */
    private static final String SOME_WORDS = "(?:\\s+[^\\s.!?;:]+){0,8}?\\s+";

    private static final List<String> PHRASES = List.of(
            // English: hindsight
            "should(?:n['’]t|\\s+not)?\\s+have",
            "ought\\s+to\\s+have",
            "could\\s+have\\s+(?:easily\\s+)?(?:prevented|avoided|known|noticed|checked|tested|asked|seen)",
            "would\\s+have\\s+(?:been\\s+)?(?:prevented|avoided)\\s+if\\s+(?:he|she|they|you|somebody|someone|anyone)",
            // English: judgement
            "careless(?:ly|ness)?",
            "negligen(?:t|tly|ce)",
            "neglectful",
            "sloppy|sloppily|sloppiness",
            "reckless(?:ly|ness)?",
            "incompeten(?:t|tly|ce)",
            "irresponsibl[ey]|irresponsibility",
            "stupid(?:ly|ity)?",
            "laziness|too\\s+lazy",
            "human\\s+error|operator\\s+error",
            // English: fault
            "(?<!page\\s|segmentation\\s|hardware\\s|memory\\s|bus\\s)fault\\s+of",
            "(?:his|her|their|your|my|whose|somebody['’]s|someone['’]s)\\s+(?:own\\s+)?fault",
            "(?:is|was|are|were|be)\\s+(?:entirely\\s+|all\\s+)?(?:at\\s+fault|to\\s+blame)",
            "blam(?:e|es|ed|ing)\\s+(?:him|her|them|you|us|me|on|it\\s+on)",
            // English: what somebody did not do
            "forgot(?!\\s+(?:your\\s+|my\\s+|the\\s+)?password)",
            "did(?:n['’]t|\\s+not)\\s+bother",
            "neglected\\s+to",
            "(?:he|she|they|you|somebody|someone|nobody|no\\s+one|everybody|ops|operations|(?:the\\s+)?(?:client|provider|team|developers?|engineers?))\\s+failed\\s+to",
            "(?:messed|screwed)\\s+(?:it\\s+|this\\s+|that\\s+)?up",
            // German: hindsight
            "hätte(?:n|st|t)?" + SOME_WORDS + "(?:müssen|sollen)",
            "hätte(?:n|st|t)?" + SOME_WORDS + "(?:verhindern|vermeiden|bemerken|merken|wissen|prüfen|testen)\\s+können",
            // German: judgement
            "fahrlässig(?:e|er|es|en|em|keit)?",
            "nachlässig(?:e|er|es|en|em|keit)?",
            "leichtsinnig(?:e|er|es|en|em)?|leichtsinn",
            "verantwortungslos(?:e|er|es|en|em|igkeit)?",
            "schlampig(?:e|er|es|en|em|keit)?|schlamperei|geschlampt",
            "inkompeten(?:t|te|ter|tes|ten|z)",
            "menschliche[sn]?\\s+versagen(?:s)?",
            // German: fault
            "(?<!technische\\s|technischer\\s|technischen\\s)schuld(?:ig|ige|iger|igen)?(?!\\s+(?:abbauen|abgebaut|abzubauen))",
            // German: what somebody did not do
            "(?:hat|haben|hatte|hatten|habt|habe)(?:\\s+[^\\s.!?;:]+){0,8}?\\s+vergessen",
            "vergessen\\s+(?:hat|haben|hatte|hatten)",
            "vergaß(?:en)?",
            "versäumt(?:e|en)?",
            "verpennt|verbockt|vermasselt|verbummelt|verschlampt");

    private static final String PATTERN = "(?<![\\p{L}\\p{N}])(?:" + String.join("|", PHRASES) + ")(?![\\p{L}\\p{N}])";

    private static final Pattern COMPILED = Pattern.compile(PATTERN, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private BlameWords() {}

    /**
     * The words in a text that read like blame, as written, each once, in order.
     *
     * @param text null gives none
     */
    public static List<String> in(String text) {
        if (text == null) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = COMPILED.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().replaceAll("\\s+", " "));
        }
        return new ArrayList<>(found);
    }

    /** The pattern for browsers; to be used without regard to case and with Unicode. */
    public static String pattern() {
        return PATTERN;
    }
}
