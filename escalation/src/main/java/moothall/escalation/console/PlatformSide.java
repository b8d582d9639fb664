package moothall.escalation.console;

import jakarta.inject.Singleton;
import java.util.Optional;
import moothall.escalation.actions.PageRegister;
import moothall.escalation.reading.CaseFile;
import moothall.platforms.Platforms;

/** What a person who has a case before them needs to know of its platform; asks it for nothing. */
@Singleton
final class PlatformSide {

  private final Platforms platforms;
  private final Optional<PageRegister> register;

  PlatformSide(Platforms platforms, Optional<PageRegister> register) {
    this.platforms = platforms;
    this.register = register;
  }

  Optional<CommentLink> link(CaseFile file) {
    Optional<String> account =
        register
            .flatMap(it -> it.find(file.it().commentId().pageId()))
            .flatMap(PageRegister.Page::account);
    return file.newest()
        .flatMap(newest ->
            platforms
                .find(file.it().commentId().platform())
                .flatMap(it -> CommentLink.of(it, account, newest.comment())));
  }

  ReportingThere reporting(CaseFile file) {
    return ReportingThere.of(
        platforms.find(file.it().commentId().platform()),
        link(file).filter(_ -> !file.isWithheld()));
  }
}
