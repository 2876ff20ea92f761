package org.tandemportal.discussions.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemportal.discussions.api.Reason;
import org.tandemportal.discussions.domain.Calls;
import org.tandemportal.discussions.domain.Comment;
import org.tandemportal.discussions.domain.MentionText;
import org.tandemportal.discussions.domain.Notices;
import org.tandemportal.discussions.domain.Watches;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.EngagementPeople;
import org.tandemportal.kernel.api.PersonInRole;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.RecordMoved;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectTitles;
import org.tandemportal.kernel.api.SubjectType;

/**
 * Decides who is told of what, in the transaction of what they are told of: participants of the engagement only, of one side only
 * for its notes, and nobody of what they did themselves.
 */
@ApplicationScoped
public class TellPeople {

    @Inject
    private EngagementPeople engagementPeople;

    @Inject
    private Watches watches;

    @Inject
    private Notices notices;

    @Inject
    private Calls calls;

    @Inject
    private CurrentViewer viewer;

    @Inject
    @Any
    private Instance<SubjectTitles> titles;

    /** Those who can be named in a discussion: the participants of the engagement; one statement. */
    List<PersonInRole> participants(SubjectRef subject) {
        return subject.engagement() == null ? List.of() : engagementPeople.in(subject.engagement());
    }

    /**
     * Somebody has commented, or named more people in a comment of theirs.
     *
     * @param participants of the engagement
     * @param mentioned those who are named now and were not before
     * @param isNew false for a text that was edited: only those who are named anew are told of that
     * @return the names of those who are named but may not see it, so were not told
     */
    List<String> commented(
            Comment comment, List<PersonInRole> participants, Collection<UUID> mentioned, boolean isNew) {
        Set<UUID> readers = readers(participants, comment.onlyFor());
        Set<UUID> reached = new LinkedHashSet<>(mentioned);
        reached.retainAll(readers);
        Map<UUID, Reason> told = new LinkedHashMap<>();
        reached.forEach(person -> told.put(person, Reason.MENTIONED));
        if (isNew) {
            add(told, watches.of(comment.on()), readers, Reason.COMMENT);
        }
        told.remove(viewer.get().personId());
        calls.record(comment.on(), comment.onlyFor(), viewer.get().personId());
        Set<UUID> watching = new HashSet<>(reached);
        watching.add(viewer.get().personId());
        watches.begin(comment.on(), watching);
        if (!told.isEmpty()) {
            notices.tell(
                    new Notices.Happened(
                            comment.on(),
                            title(comment.on()),
                            comment.id(),
                            null,
                            viewer.get().personId(),
                            comment.onlyFor()),
                    told,
                    comment.body());
        }
        Set<String> notTold = new LinkedHashSet<>(MentionText.namesOf(
                comment.body(),
                mentioned.stream().filter(person -> !readers.contains(person)).toList()));
        notTold.addAll(MentionText.unknownIn(comment.body()));
        return List.copyOf(notTold);
    }

    /** A record of any module has moved. */
    void moved(@Observes RecordMoved moved) {
        if (moved.kind() == RecordMoved.Kind.PROGRESS) {
            calls.record(moved.subject(), null, viewer.get().personId());
            return;
        }
        List<PersonInRole> participants = participants(moved.subject());
        Set<UUID> readers = readers(participants, null);
        UUID actor = viewer.get().personId();
        Map<UUID, Reason> told = new LinkedHashMap<>();
        if (moved.turn() != null) {
            add(told, turn(moved, participants, readers), readers, Reason.YOUR_TURN);
        }
        if (moved.kind() == RecordMoved.Kind.DUE) {
            notices.tell(
                    new Notices.Happened(moved.subject(), moved.title(), null, moved.action(), actor, null),
                    told,
                    null);
            return;
        }
        Set<UUID> watchers = watches.of(moved.subject());
        watches.begin(
                moved.subject(),
                Stream.concat(moved.owners().stream(), Stream.ofNullable(actor))
                        .filter(readers::contains)
                        .collect(Collectors.toSet()));
        Reason reason = moved.kind() == RecordMoved.Kind.AGREEMENT ? Reason.AGREEMENT : Reason.STATE;
        add(told, watchers, readers, reason);
        told.remove(actor);
        calls.record(moved.subject(), null, actor);
        notices.tell(
                new Notices.Happened(moved.subject(), moved.title(), null, moved.action(), actor, null), told, null);
    }

    private static Collection<UUID> turn(RecordMoved moved, List<PersonInRole> participants, Set<UUID> readers) {
        if (moved.turnPerson() != null && readers.contains(moved.turnPerson())) {
            return List.of(moved.turnPerson());
        }
        return participants.stream()
                .filter(participant -> participant.person().side() == moved.turn())
                .filter(participant -> participant.role() != Role.OBSERVER)
                .map(participant -> participant.person().id())
                .toList();
    }

    private static void add(Map<UUID, Reason> told, Collection<UUID> people, Set<UUID> readers, Reason reason) {
        people.stream().filter(readers::contains).forEach(person -> told.putIfAbsent(person, reason));
    }

    private static Set<UUID> readers(List<PersonInRole> participants, Side onlyFor) {
        return participants.stream()
                .map(PersonInRole::person)
                .filter(person -> onlyFor == null || person.side() == onlyFor)
                .map(PersonName::id)
                .collect(Collectors.toSet());
    }

    private String title(SubjectRef subject) {
        SubjectType type = subject.type();
        return titles.stream()
                .filter(module -> module.type() == type)
                .findFirst()
                .map(module -> module.titleOf(subject.key()))
                .orElse(null);
    }
}
