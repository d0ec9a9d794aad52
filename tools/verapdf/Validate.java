import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates files: the first argument lists the flavours (ua1,3a), the others are the files. Prints
 * one line of JSON for each file and flavour, with each failed rule once, how often it failed and
 * where it did first.
 */
public class Validate {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> files = List.of(arguments).subList(1, arguments.length);
    for (String file : files) {
      for (String flavour : arguments[0].split(",")) {
        out.println(validate(file, flavour));
      }
    }
  }

  private static String validate(String file, String name) {
    String head = "{\"file\":" + quote(file) + ",\"flavour\":" + quote(name);
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return head
          + ",\"checks\":" + result.getTotalAssertions()
          + ",\"failed\":[" + failedRules(result) + "]}";
    } catch (Exception error) {
      // A file that cannot even be read fails as a whole.
      return head + ",\"checks\":0,\"failed\":[{\"rule\":\"unreadable\",\"description\":"
          + quote(String.valueOf(error)) + ",\"count\":1,\"where\":\"\"}]}";
    }
  }

  private static String failedRules(ValidationResult result) {
    Map<String, TestAssertion> first = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
      first.putIfAbsent(rule, assertion);
      counts.merge(rule, 1, Integer::sum);
    }
    StringBuilder json = new StringBuilder();
    for (Map.Entry<String, TestAssertion> entry : first.entrySet()) {
      if (json.length() > 0) json.append(',');
      TestAssertion assertion = entry.getValue();
      json.append("{\"rule\":").append(quote(entry.getKey()))
          .append(",\"description\":").append(quote(assertion.getMessage()))
          .append(",\"count\":").append(counts.get(entry.getKey()))
          .append(",\"where\":").append(quote(assertion.getLocation().getContext()))
          .append('}');
    }
    return json.toString();
  }

  private static String quote(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char character : String.valueOf(text).toCharArray()) {
      if (character == '"' || character == '\\') json.append('\\').append(character);
      else if (character < 0x20) json.append(String.format("\\u%04x", (int) character));
      else json.append(character);
    }
    return json.append('"').toString();
  }
}
