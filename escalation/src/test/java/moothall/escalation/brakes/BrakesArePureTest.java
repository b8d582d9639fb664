package moothall.escalation.brakes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "moothall.escalation.brakes",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class BrakesArePureTest {

  @ArchTest
  static final ArchRule whenToStopIsDecidedWithoutADatabase =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java.lang..",
              "java.util..",
              "java.time..",
              "org.jspecify..",
              "..escalation.brakes..")
          .because("the same counts stop the machine or do not");
}
