package org.gamingcafe;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A rule that finds nothing may be blind. Below {@code mutants} lies a tiny wrong house for each rule, in a package of the
 * rule's name: what is called Wrong there must be found, what is called Right must not.
 */
class MutantsTest {

    private static final String MUTANTS = HousePlan.ROOT + ".mutants.";

    @TestFactory
    Stream<DynamicTest> each_rule_fails_on_its_mutant() {
        return HouseRules.rules(HousePlan.HOUSE).stream()
                .map(Rule::name)
                .filter(name -> !name.equals("no_package_occurs_in_two_modules"))
                .map(name -> DynamicTest.dynamicTest(name, () -> failsOnItsMutant(name)));
    }

    private static void failsOnItsMutant(String name) {
        var mutant = new ClassFileImporter().importPackages(MUTANTS + name);

        var faults = rule(name, MUTANTS + name).faults(mutant);

        assertThat(faults).as("%s has a mutant and fails on it", name).isNotEmpty();
        assertThat(faults).as(name).allSatisfy(fault -> assertThat(fault).doesNotContain("Right"));
        for (var wrong : named(mutant, "Wrong")) {
            assertThat(faults).as(name).anySatisfy(fault -> assertThat(fault).contains(wrong));
        }
    }

    /** Its mutant is the tests' own tree: they share the packages of what they test. */
    @Test
    void a_package_in_two_modules_is_found() {
        var both = new ClassFileImporter().importPackages(HousePlan.ROOT + ".platform.kernel");

        var faults = rule("no_package_occurs_in_two_modules", HousePlan.ROOT).faults(both);

        assertThat(faults).singleElement().asString().contains("platform.kernel occurs in");
    }

    private static Rule rule(String name, String root) {
        return HouseRules.rules(new HousePlan(root)).stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> named(JavaClasses mutant, String word) {
        return mutant.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.startsWith(word))
                .toList();
    }
}
