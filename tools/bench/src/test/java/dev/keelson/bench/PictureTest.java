package dev.keelson.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class PictureTest {
    @Test
    void aBarIsAsLongAsItsMedianIsBesideTheLongestRun() throws Exception {
        var picture = Picture.of(
                List.of(
                        TableTest.result("A & B", "1,000 objects", "Keelson plan", 0.5),
                        TableTest.result("A & B", "1,000 objects", "cdk8s", 0.9),
                        TableTest.result("A & B", "10 objects", "cdk8s", 7)),
                result -> result.work().equals("1,000 objects"));

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture)));
        var bars = document.getElementsByTagName("rect");
        assertThat(bars.getLength()).as("the paper and two bars").isEqualTo(3);
        // The longest run, of 1.0 s, is 400 wide.
        assertThat(bars.item(1).getAttributes().getNamedItem("width").getNodeValue())
                .isEqualTo("200.0");
        assertThat(bars.item(2).getAttributes().getNamedItem("width").getNodeValue())
                .isEqualTo("360.0");
        assertThat(document.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("A & B: 1,000 objects, seconds");
    }
}
