package moothall.escalation.reading;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * What councils say to authors.
 *
 * @param houseRules address of the house rules; {@code {page}} in it stands for the page's id
 * @param silentCouncils ids of councils that do not tell authors why a comment was hidden
 * @param welshCouncils ids of councils in Wales, whose appeals go on to another Ombudsman
 */
@ConfigurationProperties("moothall.escalation.conduct")
public record ConductConfig(
    @Bindable(defaultValue = "none") String houseRules,
    @Bindable(defaultValue = "none") List<String> silentCouncils,
    @Bindable(defaultValue = "none") List<String> welshCouncils) {

  String houseRulesOf(String pageId) {
    return houseRules.equals("none") ? "" : houseRules.replace("{page}", pageId);
  }
}
