package moothall.escalation;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.rules.HouseRules;

@AnalyzeClasses(
    packages = "moothall.escalation",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule theDomainKnowsOnlyTheJdk =
      classes()
          .that()
          .resideInAnyPackage("..escalation.domain..", "..escalation.access..", "..guessing..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java.lang..",
              "java.util..",
              "java.time..",
              "org.jspecify..",
              "moothall.escalation.domain..",
              "moothall.escalation.access..",
              "moothall.escalation.guessing..")
          .because("what a verdict leads to must be explained without a database or a broker");

  @ArchTest
  static final ArchRule theDomainHasNoClock =
      noClasses()
          .that()
          .resideInAnyPackage("..escalation.domain..", "..escalation.access..", "..guessing..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .because("the same events make the same case");

  @ArchTest
  static final ArchRule evidenceIsVerifiedWithoutASystem =
      noClasses()
          .that()
          .resideInAnyPackage("..escalation.evidence..", "..escalation.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "io.micronaut..", "org.apache.kafka..")
          .because("nobody should have to trust the system that made the evidence");

  @ArchTest
  static final ArchRule onlyTheRimKnowsTheEvents =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..escalation.domain..",
              "..escalation.evidence..",
              "..escalation.store..",
              "..escalation.casework..",
              "..escalation.reading..",
              "..escalation.web..",
              "..escalation.console..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("moothall.events..", "org.apache.avro..", "org.apache.kafka..")
          .because("intake and outbox translate");

  @ArchTest
  static final ArchRule nothingHereDetects =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "moothall.moderation..", "com.google.re2j..", "com.hankcs..", "java.util.regex..")
          .because("what a comment means is decided elsewhere");

  @ArchTest
  static final ArchRule everyPlatformPassesTheContract =
      classes()
          .that()
          .implement(ActionExecutor.class)
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should(haveASuiteBesideThem())
          .because("what one platform promises, all do");

  private static final String[] METAS = {
    "moothall.escalation.actions.facebook",
    "moothall.escalation.actions.instagram",
    "moothall.escalation.actions.threads"
  };

  @ArchTest
  static final ArchRule platformsDoNotKnowEachOther =
      slices()
          .matching("moothall.escalation.actions.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage(METAS), resideInAnyPackage("moothall.escalation.actions.meta"))
          .because("only Meta's platforms share something that is not everybody's");

  @ArchTest
  static final ArchRule nothingInwardsKnowsThePeople =
      noClasses()
          .that()
          .resideOutsideOfPackages("..escalation.web..", "..escalation.console..", "..pages..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..escalation.web..", "..escalation.console..")
          .because("dependencies point inwards");

  private static ArchCondition<JavaClass> haveASuiteBesideThem() {
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("moothall.escalation.actions");
    return new ArchCondition<>("have a concrete ActionExecutorContract in their package") {
      @Override
      public void check(JavaClass executor, ConditionEvents events) {
        boolean tested =
            tests.stream()
                .anyMatch(test ->
                    test.getPackageName().equals(executor.getPackageName())
                        && test.isAssignableTo(ActionExecutorContract.class)
                        && !test.getModifiers().contains(JavaModifier.ABSTRACT));
        events.add(
            new SimpleConditionEvent(
                executor, tested, executor.getName() + " has no suite in its package"));
      }
    };
  }
}
