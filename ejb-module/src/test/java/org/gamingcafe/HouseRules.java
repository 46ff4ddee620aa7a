package org.gamingcafe;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The walls and habits of the house (docs/house.md). Every module runs these rules, through an {@code ArchitectureTest} of
 * its own, over itself and all it stands on. Each rule has a mutant under {@code org.gamingcafe.mutants} that breaks it.
 */
public abstract class HouseRules {

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        var house = production();
        return rules(HousePlan.HOUSE).stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(),
                        () -> assertThat(rule.faults(house)).as(rule.name()).isEmpty()));
    }

    /** A rule over nothing finds nothing. */
    @Test
    void the_rules_see_the_rooms_and_this_module() {
        var seen = production().stream().map(JavaClass::getName).toList();

        assertThat(seen).contains(HousePlan.ROOT + ".platform.kernel.Money");
        if (Files.exists(Path.of("src/main/java"))) {
            assertThat(seen).anyMatch(name -> name.startsWith(getClass().getPackageName() + "."));
        }
    }

    static List<Rule> rules(HousePlan plan) {
        return Stream.of(new WallRules(plan).all(), new RoleRules(plan).all(), new HabitRules(plan).all())
                .flatMap(List::stream)
                .toList();
    }

    static JavaClasses production() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(HousePlan.ROOT);
    }
}
