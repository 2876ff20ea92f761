package org.tandemportal.changerequests.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tandemportal.changerequests.domain.TemplateContent;
import org.tandemportal.changerequests.domain.TemplateWords;
import org.tandemportal.discussions.api.Markdown;

/** The words of a template as pages show them, with values in their places as far as there are some. */
public final class TemplateWordsView {

    private final TemplateContent content;
    private final Map<String, String> values;
    private final Markdown markdown;
    private final String engagement;

    TemplateWordsView(TemplateContent content, Map<String, String> values, Markdown markdown, String engagement) {
        this.content = content;
        this.values = values;
        this.markdown = markdown;
        this.engagement = engagement;
    }

    /** All that it says, with its places as they are. */
    public TemplateContent getContent() {
        return content;
    }

    /** The title of a change made from it. */
    public String getTitle() {
        return TemplateWords.fill(content.title(), values);
    }

    /** How long a change usually takes. */
    public Duration getUsualLength() {
        return Duration.ofMinutes(content.usualMinutes());
    }

    /** The checklist. */
    public List<String> getSteps() {
        return content.steps().stream()
                .map(step -> TemplateWords.fill(step, values))
                .toList();
    }

    /** The fields with long texts, in the order of the page. */
    public List<String> getTexts() {
        return List.of("reason", "plan", "testPlan", "rollbackPlan");
    }

    /** A text as HTML; empty where nothing has been written. */
    public String html(String field) {
        String text =
                switch (field) {
                    case "reason" -> content.reason();
                    case "plan" -> content.plan();
                    case "testPlan" -> content.testPlan();
                    default -> content.rollbackPlan();
                };
        return text == null ? "" : markdown.html(TemplateWords.fill(text, values), engagement);
    }
}
