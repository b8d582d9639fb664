package moothall.moderation.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moothall.moderation.detection.Recogniser;

/** Loads packs that are no files, with the reference data read once for all of them. */
public final class PacksInMemory {

  /** Has one of everything that another pack may name. */
  private static final PackFile SHIPPED =
      new PackFile(
          "garden.yaml",
          """
          pack: garden
          version: "1"
          status: ACTIVE
          author: Ada
          approver: Ben
          owner: Communications
          review-by: 2027-01-01
          effective-from: 2026-01-01
          lists:
            roots: [turnip, swede*]
            places: [turnip hill]
          contexts:
            - {id: place, terms: ["@places"], within: 2}
          rules:
            - id: vegetables
              category: PROFANITY
              clause: House rules
              law: []
              reason: {en: A vegetable., cy: Llysieuyn.}
              confidence: 0.9
              terms: ["@roots"]
              unless: [place]
              examples:
                match: [you turnip, turnip!]
                no-match: [on turnip hill, a leek, a pea]
          """,
          true);

  private static final ReferenceFiles REFERENCE = reference();
  private static final PackSchema SCHEMA = new PackSchema(PolicyFiles.schema());
  private static final PolicyLoader LOADER =
      new PolicyLoader(PolicyFiles.shipped(), LocalDate.of(2026, Month.NOVEMBER, 21));

  private PacksInMemory() {}

  /** What would become of a council's file with this content. */
  public static LoadedPolicy load(String content) {
    return LOADER.load(
        List.of(SHIPPED, new PackFile("pack.yaml", content, false)), REFERENCE, SCHEMA);
  }

  /** With the people and domains of the example council. */
  public static Map<String, Recogniser> recognisers() {
    return REFERENCE.recognisers();
  }

  private static ReferenceFiles reference() {
    try {
      List<PackProblem> problems = new ArrayList<>();
      ReferenceFiles reference = ReferenceFiles.read(PolicyFiles.shipped(), problems);
      if (!problems.isEmpty()) {
        throw new AssertionError(problems.toString());
      }
      return reference;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
