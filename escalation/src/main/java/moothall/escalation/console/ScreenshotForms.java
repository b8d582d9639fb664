package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.ScreenshotDesk;
import moothall.escalation.domain.CaseId;
import moothall.escalation.pictures.PictureFile;
import moothall.escalation.reading.ScreenshotReader;
import org.jspecify.annotations.Nullable;

/** Screenshots on the page of a case: adding one, and the picture itself. */
@Controller("/cases/{caseId}/screenshots")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScreenshotForms {

  private final ScreenshotDesk desk;
  private final ScreenshotReader screenshots;
  private final CasePages pages;

  ScreenshotForms(ScreenshotDesk desk, ScreenshotReader screenshots, CasePages pages) {
    this.desk = desk;
    this.screenshots = screenshots;
    this.pages = pages;
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> add(
      String caseId,
      @Part("picture") @Nullable CompletedFileUpload picture,
      @Part("takenAt") @Nullable String takenAt,
      @Part("address") @Nullable String address,
      @Part("takenBy") @Nullable String takenBy,
      @Part("device") @Nullable String device,
      @Part("deviceClock") @Nullable String deviceClock,
      @Part("shows") @Nullable String shows,
      @Part("unaltered") @Nullable String unaltered,
      Viewer viewer)
      throws IOException {
    Map<String, String> said = new HashMap<>();
    said.put("takenAt", given(takenAt));
    said.put("address", given(address));
    said.put("takenBy", given(takenBy));
    said.put("device", given(device));
    said.put("deviceClock", given(deviceClock));
    said.put("shows", given(shows));
    said.put("unaltered", given(unaltered));
    byte[] bytes = picture == null ? new byte[0] : picture.getBytes();
    DeskAnswer answer =
        CaseId.parse(caseId)
            .map(id -> desk.add(id, viewer, bytes, said))
            .orElseGet(DeskAnswer.NotFound::new);
    return switch (answer) {
      case DeskAnswer.Accepted(var after, _) ->
          HttpResponse.seeOther(URI.create("/cases/" + after.id() + "#screenshots"));
      case DeskAnswer.Refused(var code, var why) ->
          pages.sheet(
              caseId,
              viewer,
              code.startsWith(ScreenshotDesk.ABOUT_WHAT_WAS_SENT)
                  ? HttpStatus.BAD_REQUEST
                  : HttpStatus.CONFLICT,
              why);
      case DeskAnswer.NotFound() -> pages.missing(viewer);
    };
  }

  private static String given(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Each time that it is asked for is on record. */
  @Get("/{entry}")
  @Produces(MediaType.ALL)
  HttpResponse<?> picture(String caseId, String entry, Viewer viewer) {
    ScreenshotReader.Look look =
        CaseId.parse(caseId)
            .map(id -> screenshots.look(viewer, id, ScreenshotReader.number(entry)))
            .orElseGet(ScreenshotReader.Look.NotFound::new);
    return switch (look) {
      case ScreenshotReader.Look.Granted(var added, var bytes) -> PictureFile.of(added, bytes);
      case ScreenshotReader.Look.NotFound() -> pages.missing(viewer);
      case ScreenshotReader.Look.Withheld(var why) ->
          pages.sheet(caseId, viewer, HttpStatus.CONFLICT, why);
    };
  }
}
