package moothall.moderation.packs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import moothall.moderation.conduct.Window;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.names.PeopleMeant;
import moothall.moderation.policy.PeopleRegister;

/** What rules refer to, read from the files that hold it. */
record ReferenceFiles(
    List<PackFile> files,
    LawFile laws,
    ProscribedList proscribed,
    CouncilFile council,
    PeopleRegister people,
    Map<String, Recogniser> recognisers,
    List<Window> windows) {

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
    LawFile register = read(laws, LawFile::read, LawFile.NONE, problems);
    PackFile windows = files.reference(PolicyFiles.WINDOWS);
    return new ReferenceFiles(
        List.of(laws, proscribed, council, people, windows),
        register,
        read(proscribed, ProscribedList::read, ProscribedList.NONE, problems),
        aboutCouncil,
        peopleRegister,
        Recognisers.with(peopleRegister, aboutCouncil.domains()).byName(),
        read(
            windows,
            yaml -> WindowsFile.read(yaml, PolicyFiles.taxonomy(), register),
            List.of(),
            problems));
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

  /** Who is meant, for what only several comments together show. */
  PeopleMeant peopleMeant() {
    return new PeopleMeant(
        PeopleMeant.RECOGNISERS.stream()
            .map(name -> Objects.requireNonNull(recognisers.get(name), name))
            .toList());
  }

  Reference forPacks() {
    return new Reference(PolicyFiles.taxonomy(), laws, proscribed.terms(), recognisers.keySet());
  }
}
