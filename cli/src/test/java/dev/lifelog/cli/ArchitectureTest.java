package dev.lifelog.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The rooms, what each may use and what each never touches. */
@AnalyzeClasses(packages = "dev.lifelog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String SPARK = "org.apache.spark..";
  private static final String CONNECTOR = "com.datastax.spark..";
  private static final String DRIVER = "com.datastax.oss.driver..";
  private static final String DJL = "ai.djl..";
  private static final String CASSANDRA_SERVER = "org.apache.cassandra..";

  /** The name of a method that another project declared first is not ours to choose. */
  private static final DescribedPredicate<JavaMethod> OVERRIDE =
      DescribedPredicate.describe(
          "override a method of a supertype",
          method ->
              Stream.concat(
                      method.getOwner().getAllRawSuperclasses().stream(),
                      method.getOwner().getAllRawInterfaces().stream())
                  .filter(type -> !type.getPackageName().startsWith("dev.lifelog"))
                  .flatMap(type -> type.getMethods().stream())
                  .anyMatch(inherited -> inherited.getName().equals(method.getName())));

  @ArchTest
  static final ArchRule arrows =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("core")
          .definedBy("dev.lifelog.core..")
          .layer("synthetic")
          .definedBy("dev.lifelog.synthetic..")
          .layer("models")
          .definedBy("dev.lifelog.models..")
          .layer("cassandra-schema")
          .definedBy("dev.lifelog.cassandra.schema..")
          .layer("retrieval")
          .definedBy("dev.lifelog.retrieval..")
          .layer("local")
          .definedBy("dev.lifelog.local..")
          .layer("spark-jobs")
          .definedBy("dev.lifelog.spark.jobs..")
          .layer("cli")
          .definedBy("dev.lifelog.cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("spark-jobs")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("local")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("synthetic")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("retrieval")
          .mayOnlyBeAccessedByLayers("spark-jobs", "cli")
          .whereLayer("models")
          .mayOnlyBeAccessedByLayers("retrieval", "spark-jobs", "cli")
          .whereLayer("cassandra-schema")
          .mayOnlyBeAccessedByLayers("retrieval", "spark-jobs", "cli");

  @ArchTest
  static final ArchRule core_neverKnowsSparkNetworksOrCassandra =
      noClasses()
          .that()
          .resideInAPackage("dev.lifelog.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SPARK, CONNECTOR, DJL, DRIVER, CASSANDRA_SERVER);

  @ArchTest
  static final ArchRule models_neverKnowSparkOrCassandra =
      noClasses()
          .that()
          .resideInAPackage("dev.lifelog.models..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SPARK, CONNECTOR, DRIVER, CASSANDRA_SERVER);

  @ArchTest
  static final ArchRule schema_neverKnowsSparkOrNetworks =
      noClasses()
          .that()
          .resideInAPackage("dev.lifelog.cassandra.schema..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SPARK, CONNECTOR, DJL);

  @ArchTest
  static final ArchRule retrieval_neverKnowsSpark =
      noClasses()
          .that()
          .resideInAPackage("dev.lifelog.retrieval..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SPARK, CONNECTOR);

  @ArchTest
  static final ArchRule sparkJobs_neverKnowTheWeb =
      noClasses()
          .that()
          .resideInAPackage("dev.lifelog.spark.jobs..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.net.httpserver..", "java.net.http..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule nobody_startsTheServerInTheirOwnProcess =
      noClasses()
          .that()
          .resideInAPackage("dev.lifelog..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CASSANDRA_SERVER)
          .because("a Cassandra node has a class path and a process of its own");

  @ArchTest
  static final ArchRule packages_doNotTurnInCircles =
      slices().matching("dev.lifelog.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule names_sayWhatAClassIs =
      classes()
          .that()
          .resideInAPackage("dev.lifelog..")
          .should()
          .haveNameNotMatching(".*(Utils?|Manager|Helper|Common)$");

  @ArchTest
  static final ArchRule methods_haveNoGetPrefix =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("dev.lifelog..")
          .and()
          .arePublic()
          .and(DescribedPredicate.not(OVERRIDE))
          .should()
          .haveNameNotMatching("get[A-Z].*");
}
