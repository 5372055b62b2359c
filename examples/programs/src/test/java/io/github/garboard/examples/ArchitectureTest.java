package io.github.garboard.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house, over the compiled classes of all five modules. */
class ArchitectureTest {

    private static final String ROOT = "io.github.garboard.";
    private static final List<String> MODULES = List.of("greeks", "margin", "collateral", "oracle", "liquidation");
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(MODULES.stream().map(ROOT::concat).toList());

    @ParameterizedTest
    @ValueSource(strings = {"greeks", "margin", "collateral", "oracle", "liquidation"})
    void aModuleUsesNoOtherModule(String module) {
        String[] others = MODULES.stream()
                .filter(other -> !other.equals(module))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(LIBRARY);
    }

    @Test
    void everyModuleIsLookedAt() {
        Set<String> found = LIBRARY.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()).split("\\.", 2)[0])
                .collect(Collectors.toSet());
        assertTrue(found.containsAll(MODULES), found::toString);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void internalTypesDoNotLeakThroughPublicSignatures() {
        classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackage("..internal..")
                .should(new MentionNothingInternal())
                .check(LIBRARY);
    }

    @Test
    void theLibraryReadsNoClockAndDoesNoInputOrOutput() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.util.logging..", "java.sql..", "java.net..")
                .check(LIBRARY);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(LIBRARY);
        noClasses().should().callMethod(System.class, "nanoTime").check(LIBRARY);
        noClasses().should().callMethod(java.time.Instant.class, "now").check(LIBRARY);
        noClasses().should().callMethod(Math.class, "random").check(LIBRARY);
    }

    /** Looks at supertypes and at every public or protected member: its types and their type arguments. */
    private static final class MentionNothingInternal extends ArchCondition<JavaClass> {

        MentionNothingInternal() {
            super("mention no internal type in a public signature");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getAllRawSuperclasses().forEach(supertype -> report(type.getName(), supertype, type, events));
            type.getAllRawInterfaces().forEach(supertype -> report(type.getName(), supertype, type, events));
            for (JavaMember member : type.getMembers()) {
                boolean visible = member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED);
                if (visible) {
                    member.getAllInvolvedRawTypes().forEach(used -> report(member.getFullName(), used, type, events));
                }
            }
        }

        private static void report(String where, JavaClass used, JavaClass owner, ConditionEvents events) {
            if (used.getPackageName().contains(".internal")
                    && used.getPackageName().startsWith(ROOT)) {
                events.add(SimpleConditionEvent.violated(owner, where + " mentions " + used.getName()));
            }
        }
    }
}
