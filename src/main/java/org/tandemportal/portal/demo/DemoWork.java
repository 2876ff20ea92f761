package org.tandemportal.portal.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.tandemportal.changerequests.usecases.AgreeToChange;
import org.tandemportal.changerequests.usecases.AgreeToTemplate;
import org.tandemportal.changerequests.usecases.AskForChange;
import org.tandemportal.changerequests.usecases.AskFromTemplate;
import org.tandemportal.changerequests.usecases.AttachPlan;
import org.tandemportal.changerequests.usecases.ChangeInput;
import org.tandemportal.changerequests.usecases.FreezeInput;
import org.tandemportal.changerequests.usecases.KeepFreeze;
import org.tandemportal.changerequests.usecases.KeepTemplate;
import org.tandemportal.changerequests.usecases.MoveChange;
import org.tandemportal.changerequests.usecases.ShowChange;
import org.tandemportal.changerequests.usecases.SuggestForChange;
import org.tandemportal.changerequests.usecases.TemplateInput;
import org.tandemportal.discussions.api.Discussions;
import org.tandemportal.engagements.usecases.AcknowledgeFeature;
import org.tandemportal.engagements.usecases.AddAction;
import org.tandemportal.engagements.usecases.AnnounceFeature;
import org.tandemportal.engagements.usecases.AnswerFlag;
import org.tandemportal.engagements.usecases.FeatureInput;
import org.tandemportal.engagements.usecases.FlagInput;
import org.tandemportal.engagements.usecases.RaiseFlag;
import org.tandemportal.serverbuilds.domain.SpecificationData;
import org.tandemportal.serverbuilds.usecases.DraftInput;
import org.tandemportal.serverbuilds.usecases.DraftServerBuild;
import org.tandemportal.serverbuilds.usecases.GiveVerdict;
import org.tandemportal.serverbuilds.usecases.MoveServerBuild;
import org.tandemportal.serverbuilds.usecases.ReviseServerBuild;
import org.tandemportal.serverbuilds.usecases.ShowServerBuild;

/** What the demo's people do, each by the use case that a page or the API would call. */
@ApplicationScoped
public class DemoWork {

    @Inject
    private DemoScene scene;

    @Inject
    private DemoPeople people;

    @Inject
    private AnnounceFeature announceFeature;

    @Inject
    private AcknowledgeFeature acknowledgeFeature;

    @Inject
    private RaiseFlag raiseFlag;

    @Inject
    private AnswerFlag answerFlag;

    @Inject
    private AddAction addAction;

    @Inject
    private DraftServerBuild draftServerBuild;

    @Inject
    private ReviseServerBuild reviseServerBuild;

    @Inject
    private MoveServerBuild moveServerBuild;

    @Inject
    private GiveVerdict giveVerdict;

    @Inject
    private ShowServerBuild showServerBuild;

    @Inject
    private AskForChange askForChange;

    @Inject
    private SuggestForChange suggestForChange;

    @Inject
    private AttachPlan attachPlan;

    @Inject
    private MoveChange moveChange;

    @Inject
    private AgreeToChange agreeToChange;

    @Inject
    private KeepFreeze keepFreeze;

    @Inject
    private KeepTemplate keepTemplate;

    @Inject
    private AgreeToTemplate agreeToTemplate;

    @Inject
    private AskFromTemplate askFromTemplate;

    @Inject
    private ShowChange showChange;

    @Inject
    private Discussions discussions;

    /** Somebody announces a feature; the load is requests/s, users, GB per month stored, GB per day sent. */
    String announces(
            String who,
            int day,
            String engagement,
            String title,
            String description,
            String state,
            int dueInDays,
            List<String> environments,
            int... load) {
        return scene.act(
                who,
                day,
                "9:40",
                () -> announceFeature.announce(
                        engagement,
                        new FeatureInput(
                                title,
                                description,
                                state,
                                scene.today().plusDays(dueInDays).toString(),
                                environments,
                                BigDecimal.valueOf(load[0]),
                                BigDecimal.valueOf(load[1]),
                                BigDecimal.valueOf(load[2]),
                                BigDecimal.valueOf(load[3]))));
    }

    /** Operations take note of a feature. */
    void acknowledges(String who, int day, String feature) {
        scene.does(who, day, "11:05", () -> acknowledgeFeature.acknowledge(feature, null));
    }

    /** Somebody raises a flag. */
    String flags(
            String who,
            int day,
            String type,
            String key,
            String severity,
            String concern,
            String evidence,
            String mitigation) {
        return scene.act(
                who,
                day,
                "14:20",
                () -> raiseFlag.on(type, key, new FlagInput(severity, concern, evidence, mitigation)));
    }

    /** The other side takes note of a flag. */
    void acknowledgesFlag(String who, int day, String flag) {
        scene.does(who, day, "15:10", () -> answerFlag.acknowledge(flag, null));
    }

    /** Somebody lowers a flag. */
    void lowers(String who, int day, String flag, String reason) {
        scene.does(who, day, "10:30", () -> answerFlag.lower(flag, null, reason));
    }

    /** Somebody writes down an action that came from a record. */
    String addsAction(String who, int day, String type, String key, String title, String owner, int dueInDays) {
        return scene.act(
                who,
                day,
                "10:15",
                () -> addAction.from(
                        type,
                        key,
                        title,
                        people.id(owner).toString(),
                        scene.today().plusDays(dueInDays).toString()));
    }

    /** Somebody drafts a server build. */
    String designs(String who, int day, String engagement, String environment, String title, SpecificationData data) {
        return scene.act(
                who,
                day,
                "13:00",
                () -> draftServerBuild.draft(
                        new DraftInput(engagement, environment, title, data, null, "First design")));
    }

    /** Somebody saves a revision of a server build. */
    void revises(String who, int day, String build, SpecificationData data, String message) {
        scene.does(who, day, "11:45", () -> reviseServerBuild.revise(build, null, data, message, null));
    }

    /** Somebody takes a server build to another step. */
    void movesBuild(String who, int day, String build, String to) {
        scene.does(who, day, "14:00", () -> moveServerBuild.to(build, to, null, null));
    }

    /** A lead agrees to a revision of a server build. */
    void agreesToBuild(String who, int day, String build, int revision) {
        scene.does(who, day, "15:30", () -> giveVerdict.give(build, "AGREE", revision, null, null));
    }

    /** Somebody says something about a line of a build, or about the whole of it. */
    void commentsOnBuild(String who, int day, String time, String build, String anchor, String text) {
        scene.does(who, day, time, () -> discussions.comment(showServerBuild.subject(build), anchor, text));
    }

    /** Somebody asks for a change, with all that it needs. */
    String asks(String who, int day, String engagement, String kind, DemoChange change) {
        return scene.act(who, day, "10:00", () -> askForChange
                .ask(engagement, kind, input(change))
                .value());
    }

    /** Somebody writes down a change without asking for it yet. */
    String drafts(String who, int day, String engagement, String kind, DemoChange change) {
        return scene.act(who, day, "16:40", () -> askForChange
                .draft(engagement, kind, input(change))
                .value());
    }

    private ChangeInput input(DemoChange change) {
        Instant start = scene.day(change.windowDay(), "20:00");
        return new ChangeInput(
                change.title(),
                change.reason(),
                change.plan(),
                change.steps(),
                change.testPlan(),
                change.rollbackPlan(),
                change.priority(),
                change.risk(),
                null,
                null,
                null,
                change.environments(),
                change.serverBuilds(),
                change.features(),
                start.toString(),
                start.plusSeconds(3_600).toString());
    }

    /**
     * Somebody declares a freeze window.
     *
     * @param engagement its code; null for all clients
     * @param repeats a constant's name
     */
    void freezes(
            String who,
            int day,
            String engagement,
            String name,
            String reason,
            LocalDateTime from,
            LocalDateTime until,
            String repeats) {
        scene.act(
                who,
                day,
                "9:15",
                () -> keepFreeze.declare(
                        engagement,
                        new FreezeInput(
                                name,
                                reason,
                                DemoScene.ZONE.getId(),
                                from.toString(),
                                until.toString(),
                                repeats,
                                List.of(),
                                null)));
    }

    /** Both sides' leads agree to a template that somebody has written and proposed. */
    String agreesToTemplate(
            String who, int day, String engagement, TemplateInput words, String clientLead, String providerLead) {
        String template = scene.act(who, day, "9:40", () -> keepTemplate.draft(engagement, words));
        scene.does(who, day, "9:50", () -> keepTemplate.move(template, null, "PROPOSED"));
        scene.does(clientLead, day, "14:10", () -> agreeToTemplate.agree(template, 1));
        scene.does(providerLead, day, "15:20", () -> agreeToTemplate.agree(template, 1));
        return template;
    }

    /** Somebody asks for a change from a template, with a window of its usual length. */
    String asksFrom(
            String who,
            int day,
            String engagement,
            String template,
            Map<String, String> values,
            List<String> builds,
            int windowDay) {
        return scene.act(who, day, "11:00", () -> askFromTemplate
                .ask(
                        engagement,
                        template,
                        null,
                        new AskFromTemplate.Choices(
                                values,
                                null,
                                builds,
                                List.of(),
                                scene.day(windowDay, "7:00").toString(),
                                null))
                .value());
    }

    /** The wall time so many days after today. */
    LocalDateTime wall(int days, String time) {
        return LocalDateTime.ofInstant(scene.day(days, time), DemoScene.ZONE);
    }

    /** Somebody moves a change request on. */
    void moves(String who, int day, String time, String change, String to) {
        moves(who, day, time, change, to, null);
    }

    /** Somebody moves a change request on, and says why. */
    void moves(String who, int day, String time, String change, String to, String reason) {
        scene.does(who, day, time, () -> moveChange.move(change, null, to, reason));
    }

    /** A lead agrees to the first revision of a change request. */
    void agrees(String who, int day, String time, String change) {
        agrees(who, day, time, change, 1);
    }

    /** A lead agrees to a revision of a change request. */
    void agrees(String who, int day, String time, String change, int revision) {
        scene.does(who, day, time, () -> agreeToChange.agree(change, revision));
    }

    /** A lead asks for changes to the first revision of a change request. */
    void wantsChanges(String who, int day, String change, String reason) {
        scene.does(who, day, "16:10", () -> agreeToChange.askForChanges(change, 1, reason));
    }

    /** Somebody says something about a change request, or about one field of it. */
    void comments(String who, int day, String time, String change, String anchor, String text) {
        scene.does(who, day, time, () -> discussions.comment(showChange.subject(change), anchor, text));
    }

    /** Somebody suggests other words or another value for a field of a change request. */
    void suggests(String who, int day, String time, String change, String field, String value, String note) {
        scene.does(who, day, time, () -> suggestForChange.suggest(change, field, value, note));
    }

    /** Somebody attaches a plan of Terraform that stands beside this class. */
    void attaches(String who, int day, String time, String change, String file) {
        scene.does(who, day, time, () -> {
            try (InputStream plan = DemoWork.class.getResourceAsStream(file)) {
                attachPlan.attach(change, null, file, plan);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
