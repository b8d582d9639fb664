package moothall.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import moothall.rules.HouseRules;

@AnalyzeClasses(
    packages = "moothall.contracts",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule platformsKnowNothingOfUs =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "moothall.service..",
              "moothall.ingest..",
              "moothall.escalation..",
              "moothall.events..")
          .because("a contract server that shared our code would share our mistakes");
}
