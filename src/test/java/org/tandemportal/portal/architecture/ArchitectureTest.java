package org.tandemportal.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The portal keeps the rules of the house, and each rule finds a fixture that breaks it. */
class ArchitectureTest {

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tandemportal");

    private static final String FIXTURES = "org.tandemportal.portal.architecture.fixtures";

    /** The rules, and what the fixture that breaks each is called. */
    enum Rule {
        MODULES_USE_ONLY_WHAT_THEY_MAY("upward", Architecture::modulesUseOnlyWhatTheyMay),
        MODULES_MEET_THROUGH_API("pastapi", Architecture::modulesMeetThroughApi),
        MODULES_HAVE_NO_CYCLES("cycle", Architecture::modulesHaveNoCycles),
        LAYERS_LOOK_DOWNWARD("layers", Architecture::layersLookDownward),
        PAGES_AND_RESOURCES_HAVE_THEIR_OWN_PLUMBING("plumbing", Architecture::pagesAndResourcesHaveTheirOwnPlumbing),
        DOMAIN_KNOWS_NO_TECHNOLOGY("technology", Architecture::domainKnowsNoTechnology),
        TRANSACTIONS_BEGIN_IN_USE_CASES_ONLY("transactions", Architecture::transactionsBeginInUseCasesOnly),
        PAGES_AND_RESOURCES_NEVER_REACH_THE_DATABASE("database", Architecture::pagesAndResourcesNeverReachTheDatabase),
        AGGREGATES_HOLD_ONLY_IDS_OF_OTHER_MODULES("aggregates", Architecture::aggregatesHoldOnlyIdsOfOtherModules),
        ENTITIES_HAVE_A_VERSION_OR_NEVER_CHANGE("versions", Architecture::entitiesHaveAVersionOrNeverChange);

        private final String fixture;
        private final java.util.function.Function<Architecture, ArchRule> rule;

        Rule(String fixture, java.util.function.Function<Architecture, ArchRule> rule) {
            this.fixture = fixture;
            this.rule = rule;
        }

        ArchRule in(String root) {
            return rule.apply(new Architecture(root));
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePortalKeepsEachRule(Rule rule) {
        rule.rule.apply(Architecture.ofThePortal()).check(PORTAL);
    }

    @ParameterizedTest
    @EnumSource
    void eachRuleFindsTheFixtureThatBreaksIt(Rule rule) {
        String root = FIXTURES + "." + rule.fixture;
        JavaClasses fixture = new ClassFileImporter().importPackages(root);
        assertThat(fixture).isNotEmpty();
        Set<String> guilty = fixture.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.startsWith("Wrong"))
                .collect(Collectors.toSet());
        String report = rule.in(root).evaluate(fixture).getFailureReport().toString();
        assertThat(guilty).isNotEmpty().allSatisfy(name -> assertThat(report).contains("." + name));
        // A right class may well be what a wrong one wrongly depends on, but it is never the one that is told of.
        assertThat(report).doesNotContainPattern("(?m)^(\\w+ <)?[\\w.$]*\\.Right");
    }

    @Test
    void anEntityThatIsNamedAsImmutableMustNotChange() {
        String root = FIXTURES + ".changing";
        assertThat(new Architecture(root)
                        .entitiesHaveAVersionOrNeverChange()
                        .evaluate(new ClassFileImporter().importPackages(root))
                        .getFailureReport()
                        .toString())
                .contains("is named as immutable, but");
    }

    @Test
    void allModulesAreLookedAt() {
        Set<String> modules = PORTAL.stream()
                .map(type -> type.getPackageName().replaceFirst("^org\\.tandemportal\\.(\\w+).*", "$1"))
                .collect(Collectors.toSet());
        assertThat(modules).containsExactlyInAnyOrderElementsOf(Architecture.MAY_USE.keySet());
    }

    @Test
    void eachExceptionIsStillNeeded() {
        Set<String> names = PORTAL.stream()
                .map(type -> type.getName().replaceFirst("^org\\.tandemportal\\.", ""))
                .collect(Collectors.toSet());
        assertThat(names)
                .containsAll(Architecture.DOORS)
                .containsAll(Architecture.VALUES_FOR_THE_DEMO)
                .containsAll(Architecture.TRANSACTIONS_BEGIN_ALSO_IN)
                .containsAll(Architecture.REACHES_THE_DATABASE)
                .containsAll(Architecture.IMMUTABLE_ENTITIES);
    }
}
