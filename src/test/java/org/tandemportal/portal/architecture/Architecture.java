package org.tandemportal.portal.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The rules of the house, for whatever stands below a root package: the portal itself, or a fixture that breaks one of
 * them. A module is the package below the root; what is not below the root but in the portal's kernel counts as the kernel.
 *
 * <p>The exceptions are all named here, as names relative to the root.
 */
final class Architecture {

    private static final String PORTAL = "org.tandemportal";

    /** Which modules a module may use. Beside these, everybody may use the kernel. */
    static final Map<String, Set<String>> MAY_USE = Map.of(
            "kernel", Set.of(),
            "clients", Set.of(),
            // Beside clients: knows people by PeopleNames of the kernel only.
            "discussions", Set.of(),
            "engagements", Set.of("clients", "discussions"),
            "serverbuilds", Set.of("clients", "discussions", "engagements"),
            "changerequests", Set.of("clients", "discussions", "engagements", "serverbuilds"),
            "incidentreviews", Set.of("clients", "discussions", "engagements", "serverbuilds", "changerequests"),
            "statusreports",
                    Set.of(
                            "clients",
                            "discussions",
                            "engagements",
                            "serverbuilds",
                            "changerequests",
                            "incidentreviews"),
            "portal",
                    Set.of(
                            "clients",
                            "discussions",
                            "engagements",
                            "serverbuilds",
                            "changerequests",
                            "incidentreviews",
                            "statusreports"),
            "launcher", Set.of());

    /**
     * Classes outside an api that other modules may use nevertheless: the comments of any record are one resource, that
     * each record's resource hangs below its own address.
     */
    static final Set<String> DOORS = Set.of("discussions.rest.CommentsOf");

    /** The portal itself signs people in and tells the demo's story by the modules' use cases. */
    private static final Set<String> OPEN_TO_THE_PORTAL = Set.of("api", "usecases");

    /** Values that use cases take or keep, and that the demo's story is told with. */
    static final Set<String> VALUES_FOR_THE_DEMO = Set.of(
            // A specification as somebody typed it.
            "serverbuilds.domain.SpecificationData");

    /** Where a transaction may begin although it is not among a module's use cases. */
    static final Set<String> TRANSACTIONS_BEGIN_ALSO_IN = Set.of(
            // The annotation that use cases carry.
            "kernel.api.UseCase",
            // The portal's own use cases stand beside their pages.
            "portal.home.MyWork",
            "portal.home.MakeAdministrator",
            "portal.audit.SearchAudit",
            "portal.audit.ReadAuditHeads",
            "portal.mail.OutboxMails",
            // Keeps an answer after the request's own transaction has ended.
            "portal.rest.IdempotentAnswers");

    /** Plumbing below the API that has to reach the database. */
    static final Set<String> REACHES_THE_DATABASE = Set.of(
            // Claims a key in the transaction of the change.
            "kernel.rest.IdempotentRequest",
            "portal.rest.IdempotentAnswers",
            // Tells what the database could not keep from what broke.
            "portal.rest.Faults");

    /** Entities without a version, as they never change once they are written. */
    static final Set<String> IMMUTABLE_ENTITIES = Set.of(
            "discussions.domain.CommentRevision",
            "serverbuilds.domain.Revision",
            "serverbuilds.domain.Step",
            "statusreports.domain.Edition");

    private final String root;

    /** The rules for what is below {@code root}. */
    Architecture(String root) {
        this.root = root;
    }

    /** The rules for the portal itself. */
    static Architecture ofThePortal() {
        return new Architecture(PORTAL);
    }

    ArchRule modulesUseOnlyWhatTheyMay() {
        return classes().should(judge("use only modules that theirs may use", (item, events) -> others(item)
                .forEach(dependency -> {
                    String other = moduleOf(dependency.getTargetClass());
                    if (!other.equals("kernel")
                            && !MAY_USE.getOrDefault(moduleOf(item), Set.of()).contains(other)) {
                        events.add(violated(item, dependency.getDescription()));
                    }
                })));
    }

    ArchRule modulesMeetThroughApi() {
        return classes().should(judge("use of other modules only their api", (item, events) -> others(item)
                .forEach(dependency -> {
                    JavaClass target = dependency.getTargetClass();
                    boolean open = moduleOf(target).equals("kernel")
                            || partOf(target).equals("api")
                            || moduleOf(item).equals("portal") && OPEN_TO_THE_PORTAL.contains(partOf(target))
                            || below(item).startsWith("portal.demo.") && is(target, VALUES_FOR_THE_DEMO)
                            || is(target, DOORS);
                    if (!open) {
                        events.add(violated(item, dependency.getDescription()));
                    }
                })));
    }

    ArchRule modulesHaveNoCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** Pages and resources stand on use cases, those on the domain, and nothing looks upward or sideways. */
    ArchRule layersLookDownward() {
        Map<String, Set<String>> above = Map.of(
                // An api may be the front of use cases.
                "api", Set.of("web", "rest"),
                "domain", Set.of("usecases", "web", "rest"),
                "usecases", Set.of("web", "rest"),
                "web", Set.of("rest"),
                "rest", Set.of("web"));
        return classes().should(judge("not look upward or sideways", (item, events) -> {
            if (Set.of("kernel", "portal", "launcher").contains(moduleOf(item))) {
                return;
            }
            within(item).forEach(dependency -> {
                if (moduleOf(dependency.getTargetClass()).equals(moduleOf(item))
                        && above.getOrDefault(partOf(item), Set.of()).contains(partOf(dependency.getTargetClass()))) {
                    events.add(violated(item, dependency.getDescription()));
                }
            });
        }));
    }

    /** Kernel.web is for pages, kernel.rest for resources: what stands below knows neither. */
    ArchRule pagesAndResourcesHaveTheirOwnPlumbing() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".*.api..", root + ".*.domain..", root + ".*.usecases..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PORTAL + ".kernel.web..", PORTAL + ".kernel.rest..");
    }

    ArchRule domainKnowsNoTechnology() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".*.api..", root + ".*.domain..", root + ".*.usecases..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.faces..",
                        "org.primefaces..",
                        "org.omnifaces..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..",
                        "org.eclipse.microprofile.openapi..",
                        "jakarta.websocket..",
                        "jakarta.mail..");
    }

    ArchRule transactionsBeginInUseCasesOnly() {
        return classes().should(judge("begin transactions in use cases only", (item, events) -> {
            boolean mayBegin = partOf(item).equals("usecases") || is(item, TRANSACTIONS_BEGIN_ALSO_IN);
            Stream.<Stream<? extends JavaAnnotation<?>>>concat(
                            Stream.of(item.getAnnotations().stream()),
                            item.getMembers().stream()
                                    .map(JavaMember::getAnnotations)
                                    .map(Set::stream))
                    .flatMap(annotations -> annotations)
                    .map(annotation -> annotation.getRawType().getName())
                    .filter(name -> name.equals("jakarta.transaction.Transactional")
                                    || name.equals(PORTAL + ".kernel.api.UseCase")
                            ? !mayBegin
                            : name.startsWith("jakarta.ejb."))
                    .distinct()
                    .forEach(name -> events.add(violated(
                            item, item.getName() + " begins a transaction by @" + name + ", and is no use case")));
            item.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> Set.of(
                                    "jakarta.transaction.UserTransaction", "jakarta.transaction.TransactionManager")
                            .contains(dependency.getTargetClass().getName()))
                    .forEach(dependency -> events.add(violated(item, dependency.getDescription())));
        }));
    }

    ArchRule pagesAndResourcesNeverReachTheDatabase() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".*.web..", root + ".*.rest..")
                .and(named("are no plumbing that has to", item -> !is(item, REACHES_THE_DATABASE)))
                .should()
                .dependOnClassesThat(named(
                        "reach the database",
                        target -> target.getPackageName().startsWith("jakarta.persistence")
                                        && !target.getName().endsWith("OptimisticLockException")
                                || Set.of("java.sql", "javax.sql", PORTAL + ".kernel.data")
                                        .contains(target.getPackageName())));
    }

    ArchRule aggregatesHoldOnlyIdsOfOtherModules() {
        return classes()
                .that(named("are entities", Architecture::isEntity))
                .should(judge("hold other modules' records by id", (item, events) -> item.getFields()
                        .forEach(field -> field.getType()
                                .getAllInvolvedRawTypes()
                                .forEach(type -> {
                                    if (isEntity(type) && !moduleOf(type).equals(moduleOf(item))) {
                                        events.add(violated(item, field.getFullName() + " holds a " + type.getName()));
                                    }
                                }))));
    }

    ArchRule entitiesHaveAVersionOrNeverChange() {
        return classes()
                .that(named("are entities", Architecture::isEntity))
                .should(judge("have a version or be named as immutable", (item, events) -> {
                    if (is(item, IMMUTABLE_ENTITIES)) {
                        changes(item)
                                .forEach(change -> events.add(violated(
                                        item,
                                        item.getName() + " is named as immutable, but " + change.getDescription())));
                    } else if (item.getAllFields().stream()
                            .noneMatch(field -> field.isAnnotatedWith("jakarta.persistence.Version"))) {
                        events.add(violated(item, item.getName() + " has no @Version and is not named as immutable"));
                    }
                }));
    }

    /** Where the fields of an object that was made before are set: neither in a constructor nor in a static factory. */
    private static Stream<JavaFieldAccess> changes(JavaClass entity) {
        return entity.getFields().stream()
                .filter(field -> !field.getModifiers().contains(FINAL))
                .map(JavaField::getAccessesToSelf)
                .flatMap(Set::stream)
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                .filter(access -> access.getOrigin() instanceof JavaMethod method
                        && !method.getModifiers().contains(STATIC));
    }

    /** Dependencies on other modules. */
    private Stream<Dependency> others(JavaClass item) {
        return within(item)
                .filter(dependency -> !moduleOf(dependency.getTargetClass()).equals(moduleOf(item)));
    }

    private Stream<Dependency> within(JavaClass item) {
        return item.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> !moduleOf(dependency.getTargetClass()).isEmpty());
    }

    /** The module's package name; empty for what is none of ours. */
    private String moduleOf(JavaClass type) {
        String[] parts = below(type).split("\\.");
        if (parts.length > 1) {
            return parts[0];
        }
        return type.getPackageName().startsWith(PORTAL + ".kernel") ? "kernel" : "";
    }

    /** {@code api}, {@code domain}, {@code usecases}, {@code web}, {@code rest}; empty for what is in no such part. */
    private String partOf(JavaClass type) {
        String[] parts = below(type).split("\\.");
        return parts.length > 2 ? parts[1] : "";
    }

    /** The name below the root; empty for what is not below it. */
    private String below(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return base.getName().startsWith(root + ".") ? base.getName().substring(root.length() + 1) : "";
    }

    private boolean is(JavaClass type, Set<String> names) {
        return names.contains(below(type).replaceFirst("\\$.*", ""));
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith("jakarta.persistence.Entity");
    }

    private static DescribedPredicate<JavaClass> named(
            String description, java.util.function.Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static ArchCondition<JavaClass> judge(String description, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }
}
