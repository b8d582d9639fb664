package moothall.platforms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import moothall.rules.HouseRules;

@AnalyzeClasses(
    packages = "moothall.platforms",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule factsKnowOnlyTheJdk =
      classes()
          .that()
          .resideInAPackage("moothall.platforms")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java.lang..",
              "java.util..",
              "java.time..",
              "java.net",
              "java.nio.charset",
              "org.jspecify..",
              "moothall.platforms")
          .because("a fact is true without a file, a clock or a network");
}
