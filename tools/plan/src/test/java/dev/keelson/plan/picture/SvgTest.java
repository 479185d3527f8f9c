package dev.keelson.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SvgTest {
    private static final Set<Node.Kind> OUTSIDE = EnumSet.of(
            Node.Kind.INTERNET, Node.Kind.DNS, Node.Kind.ACCESS, Node.Kind.TUNNEL, Node.Kind.PROXY, Node.Kind.NFS);

    @ParameterizedTest
    @MethodSource("graphs")
    void aPictureIsWellFormedAndNamed(SiteGraph graph) throws Exception {
        var root = parse(Svg.render(graph)).getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("The site " + graph.title());
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void neitherBoxesNorLabelsOverlapAndAllStandInTheirNamespace(SiteGraph graph) {
        var layout = Layout.of(graph);
        var boxes = layout.blocks().stream()
                .flatMap(Block::vertices)
                .filter(vertex -> vertex.node.isPresent() || !vertex.label.isEmpty())
                .toList();
        var overlaps = new ArrayList<String>();
        for (var one : boxes) {
            boxes.stream()
                    .filter(other -> other != one && overlap(one, other))
                    .forEach(other -> overlaps.add(name(one) + " and " + name(other)));
        }

        assertThat(overlaps).isEmpty();
        assertThat(boxes.stream().filter(box -> box.node.isPresent()))
                .hasSize(graph.nodes().size());
        assertThat(boxes).allSatisfy(box -> {
            assertThat(box.x - box.width / 2).isGreaterThanOrEqualTo(-0.01);
            assertThat(box.x + box.width / 2).isLessThanOrEqualTo(layout.width() + 0.01);
            assertThat(box.y + box.height).isLessThanOrEqualTo(layout.height() + 0.01);
        });
        for (var block : layout.blocks()) {
            assertThat(block.vertices().filter(vertex -> vertex.node.isPresent()))
                    .allSatisfy(vertex -> assertThat(block.frames().stream()
                                    .filter(frame -> holds(frame, vertex))
                                    .map(Block.Frame::namespace))
                            .isEqualTo(vertex.band.isEmpty() ? List.of() : List.of(vertex.band)));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noLineRunsThroughABox(SiteGraph graph) {
        var crossed = new ArrayList<String>();
        for (var block : Layout.of(graph).blocks()) {
            for (var chain : block.chains()) {
                var ends = List.of(
                        chain.vertices().get(0),
                        chain.vertices().get(chain.vertices().size() - 1));
                var points = points(Curve.through(chain.vertices()));
                block.vertices()
                        .filter(vertex -> vertex.node.isPresent() && !ends.contains(vertex))
                        .filter(vertex -> points.stream().anyMatch(point -> isInside(point, vertex)))
                        .forEach(vertex -> crossed.add(chain.edge() + " through " + name(vertex)));
            }
        }

        assertThat(crossed).isEmpty();
    }

    @Test
    void theSameGraphGivesTheSameBytes() {
        assertThat(Svg.render(SiteGraph.of("prod", SiteSamples.large())))
                .isEqualTo(Svg.render(SiteGraph.of("prod", SiteSamples.large())));
    }

    @Test
    void hostileNamesStayTexts() throws Exception {
        var hostile = "</text><script>alert(1)</script>&\"'\u0001]]>";
        var graph = new SiteGraph(
                hostile,
                List.of(
                        new Node("a", Node.Kind.SERVICE, hostile, hostile, hostile),
                        new Node("b", Node.Kind.NFS, hostile, "", "")),
                List.of(new Edge("a", "b", hostile)));

        var document = parse(Svg.render(graph));

        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("The site " + hostile.replace('\u0001', '\uFFFD'));
    }

    @Test
    void aLongNameIsShortenedInItsBoxAndWholeInItsTitle() throws Exception {
        var name = "a-very-long-name-of-a-service-that-nobody-would-choose";
        var document = parse(
                Svg.render(new SiteGraph("prod", List.of(new Node("a", Node.Kind.SERVICE, name, "", "n")), List.of())));

        assertThat(texts(document, "title")).contains(name + ", n");
        assertThat(texts(document, "text")).anyMatch(text -> text.startsWith("a-very-long") && text.endsWith("…"));
    }

    @Test
    void aCycleIsDrawnWithAnArrowAtEachEnd() {
        var graph = new SiteGraph(
                "prod",
                List.of(
                        new Node("a", Node.Kind.WORKLOAD, "a", "", "n"),
                        new Node("b", Node.Kind.WORKLOAD, "b", "", "n")),
                List.of(new Edge("a", "b", ""), new Edge("b", "a", "")));

        assertThat(Svg.render(graph)).contains("marker-end=\"url(#end)\"", "marker-start=\"url(#end)\"");
    }

    @Test
    void anEmptySiteIsAPictureToo() throws Exception {
        assertThat(parse(Svg.render(new SiteGraph("prod", List.of(), List.of())))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    static Stream<SiteGraph> samples() {
        return Stream.of(SiteSamples.redis(), SiteSamples.abaci(), SiteSamples.large())
                .map(plan -> SiteGraph.of("prod", plan));
    }

    static Stream<SiteGraph> graphs() {
        return Stream.concat(samples(), IntStream.of(5, 12, 25, 40, 60).mapToObj(SvgTest::random));
    }

    private static SiteGraph random(int size) {
        var random = new Random(size);
        var kinds = Node.Kind.values();
        var nodes = new ArrayList<Node>();
        for (var index = 0; index < size; index++) {
            var kind = kinds[index * kinds.length / size];
            var outside = OUTSIDE.contains(kind);
            nodes.add(new Node(
                    "n" + index,
                    kind,
                    "part-" + "x".repeat(random.nextInt(20)),
                    "detail",
                    outside ? "" : "space-" + index % 4));
        }
        var edges = new HashSet<Edge>();
        for (var index = 0; index < size * 3 / 2; index++) {
            var from = random.nextInt(size - 1);
            edges.add(new Edge(
                    "n" + from,
                    "n" + (from + 1 + random.nextInt(size - from - 1)),
                    index % 3 == 0 ? "LABEL_" + index : ""));
        }
        var sorted = edges.stream()
                .sorted(java.util.Comparator.comparing(Edge::from)
                        .thenComparing(Edge::to)
                        .thenComparing(Edge::label))
                .toList();
        return new SiteGraph("random-" + size, nodes, sorted);
    }

    private static boolean overlap(Vertex one, Vertex other) {
        return Math.abs(one.x - other.x) < (one.width + other.width) / 2 - 0.01
                && one.y < other.y + other.height - 0.01
                && other.y < one.y + one.height - 0.01;
    }

    private static boolean holds(Block.Frame frame, Vertex vertex) {
        return vertex.x - vertex.width / 2 >= frame.x() - 0.01
                && vertex.x + vertex.width / 2 <= frame.x() + frame.width() + 0.01
                && vertex.y >= frame.y() - 0.01
                && vertex.y + vertex.height <= frame.y() + frame.height() + 0.01;
    }

    private static boolean isInside(double[] point, Vertex vertex) {
        return Math.abs(point[0] - vertex.x) < vertex.width / 2 - 1
                && point[1] > vertex.y + 1
                && point[1] < vertex.y + vertex.height - 1;
    }

    /** Points on the cubic pieces of a path. */
    private static List<double[]> points(String path) {
        var numbers = Stream.of(path.substring(1).split("[ ,C]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        var points = new ArrayList<double[]>();
        for (var piece = 0; piece + 7 < numbers.length; piece += 6) {
            for (var t = 0.0; t <= 1; t += 0.05) {
                var point = new double[2];
                for (var axis = 0; axis < 2; axis++) {
                    var at = piece + axis;
                    point[axis] = Math.pow(1 - t, 3) * numbers[at]
                            + 3 * t * Math.pow(1 - t, 2) * numbers[at + 2]
                            + 3 * t * t * (1 - t) * numbers[at + 4]
                            + Math.pow(t, 3) * numbers[at + 6];
                }
                points.add(point);
            }
        }
        return points;
    }

    private static String name(Vertex vertex) {
        return vertex.node.map(Node::id).orElse(vertex.label);
    }

    private static List<String> texts(Document document, String tag) {
        var elements = document.getElementsByTagName(tag);
        return IntStream.range(0, elements.getLength())
                .mapToObj(index -> ((Element) elements.item(index)).getTextContent())
                .toList();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
