package moothall.moderation.packs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.policy.PeopleRegister;

/** What rules refer to, read from the files that hold it. */
record ReferenceFiles(
    List<PackFile> files,
    LawFile laws,
    ProscribedList proscribed,
    CouncilFile council,
    Map<String, Recogniser> recognisers) {

  /**
   * Reads all of them; whatever is wrong is added to the problems, and an empty one stands in for
   * it, so that everything wrong is told at once.
   */
  static ReferenceFiles read(PolicyFiles files, List<PackProblem> problems) throws IOException {
    PackFile laws = files.reference(PolicyFiles.LAWS);
    PackFile proscribed = files.reference(PolicyFiles.PROSCRIBED);
    PackFile council = files.reference(PolicyFiles.COUNCIL);
    CouncilFile aboutCouncil = read(council, CouncilFile::read, CouncilFile.NONE, problems);
    PackFile people = files.reference(PolicyFiles.PEOPLE);
    PeopleRegister peopleRegister = read(people, PeopleFile::read, PeopleRegister.EMPTY, problems);
    return new ReferenceFiles(
        List.of(laws, proscribed, council, people),
        read(laws, LawFile::read, LawFile.NONE, problems),
        read(proscribed, ProscribedList::read, ProscribedList.NONE, problems),
        aboutCouncil,
        Recognisers.with(peopleRegister, aboutCouncil.domains()).byName());
  }

  private static <T> T read(
      PackFile file, Function<String, T> reader, T otherwise, List<PackProblem> problems) {
    try {
      return reader.apply(file.content());
    } catch (Unreadable e) {
      problems.add(e.in(file.name()));
      return otherwise;
    }
  }

  Reference forPacks() {
    return new Reference(PolicyFiles.taxonomy(), laws, proscribed.terms(), recognisers.keySet());
  }
}
