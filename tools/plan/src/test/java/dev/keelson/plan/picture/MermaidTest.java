package dev.keelson.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MermaidTest {

    @Test
    void aNamespaceIsASubgraphAndDataACylinder() {
        assertThat(Mermaid.render(SiteGraph.of("prod", SiteSamples.redis()))).isEqualTo("""
                        flowchart LR
                          subgraph g0["abaci"]
                            n0("redis<br/>Service :6379")
                            n1["redis<br/>Deployment, 1 pod"]
                            n2[("redis-data<br/>claim, 1Gi")]
                          end
                          n0 --> n1
                          n1 --> n2
                          classDef data fill:#ffe9bd,stroke:#b97a00,color:#2b1d00
                          class n2 data
                        """);
    }

    @Test
    void edgesCarryTheirLabels() {
        assertThat(Mermaid.render(SiteGraph.of("prod", SiteSamples.abaci())))
                .contains("n0((\"Internet\"))", "n2{{\"abaci.one<br/>IngressRoute\"}}", "n2 -->|\"GET, HEAD\"| n3");
    }

    @Test
    void hostileNamesStayTexts() {
        var hostile = "a\"]; click x \"javascript:alert(1)\"\n<script>`#|{}&";
        var graph = new SiteGraph(
                "prod",
                List.of(
                        new Node("a", Node.Kind.SERVICE, hostile, hostile, hostile),
                        new Node("b", Node.Kind.STORE, "b", "", "")),
                List.of(new Edge("a", "b", hostile)));

        assertThat(Mermaid.render(graph))
                .doesNotContain("<script>", "\"javascript", "`", "a\"]")
                .contains("a#34;#93;#59; click x #34;javascript:alert(1)#34;#60;script#62;#96;#35;#124;#123;#125;#38;")
                .hasLineCount(8);
    }
}
