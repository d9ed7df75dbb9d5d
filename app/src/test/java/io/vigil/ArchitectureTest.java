package io.vigil;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "io.vigil", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String COMMAND = "io.vigil.command..";
  private static final String QUERY = "io.vigil.query..";
  private static final String MONITOR = "io.vigil.monitor..";
  private static final String APP = "io.vigil.app..";

  @ArchTest
  static final ArchRule commandMeetsTheOthersOnlyThroughMessages =
      noClasses()
          .that()
          .resideInAPackage(COMMAND)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(QUERY, MONITOR, APP);

  @ArchTest
  static final ArchRule queryMeetsTheOthersOnlyThroughMessages =
      noClasses()
          .that()
          .resideInAPackage(QUERY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(COMMAND, MONITOR, APP);

  @ArchTest
  static final ArchRule monitorMeetsTheOthersOnlyThroughMessages =
      noClasses()
          .that()
          .resideInAPackage(MONITOR)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(COMMAND, QUERY, APP);

  @ArchTest
  static final ArchRule detectionKnowsNoFramework =
      classes()
          .that()
          .resideInAPackage("io.vigil.monitor.detect..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.vigil.monitor.detect..",
              "io.vigil.api..",
              "java..",
              "com.amazon.randomcutforest..",
              "org.hipparchus..",
              "org.jspecify.annotations..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theLanguageKnowsNothingButAnnotations =
      classes()
          .that()
          .resideInAPackage("io.vigil.api..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "io.vigil.api..",
                      "java.lang..",
                      "java.math..",
                      "java.text..",
                      "java.time..",
                      "java.util..",
                      "org.jspecify.annotations..",
                      "com.fasterxml.jackson.annotation..")
                  .or(resideInAPackage("org.axonframework..").and(annotations())));

  @ArchTest
  static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

  private static DescribedPredicate<JavaClass> annotations() {
    return describe("are annotations", JavaClass::isAnnotation);
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package marked @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                type, marked, "add @NullMarked to package-info.java of " + type.getPackageName()));
      }
    };
  }
}
