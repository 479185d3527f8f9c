package dev.keelson.proof.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keelson.proof.pods.RealSite;

/**
 * A client that looks a host up and trusts one authority; it runs in a pod, from where it reaches the NAS too.
 *
 * @param root the certificate of that authority
 */
record Browser(RealSite site, String root) {
    private static final String CLIENT = """
            import http.client, json, socket, ssl, sys
            url, address, root = sys.argv[1:]
            scheme, _, host, path = url.split("/", 3)
            try:
                connected = socket.create_connection((address, 443 if scheme == "https:" else 80), 10)
                serial = ""
                if scheme == "https:":
                    connected = ssl.create_default_context(cadata=root).wrap_socket(connected, server_hostname=host)
                    serial = connected.getpeercert()["serialNumber"]
                connection = http.client.HTTPConnection(host)
                connection.sock = connected
                connection.request("GET", "/" + path)
                answer = connection.getresponse()
                print(json.dumps([answer.status, {k.lower(): v for k, v in answer.getheaders()}, serial,
                                  answer.read().decode()]))
            except OSError as problem:
                print(json.dumps([0, {"problem": str(problem)}, "", ""]))
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What came back.
     *
     * @param status 0 where no answer came, and the header {@code problem} says why
     * @param serial the number of the server's certificate, which that authority issued for this host
     */
    record Answer(int status, JsonNode headers, String serial, String body) {
        String header(String name) {
            return headers.path(name).asText();
        }
    }

    Answer get(String address, String url) {
        var output = site.run(RealSite.pod(1), "python3", "-c", CLIENT, url, address, root);
        try {
            var values = JSON.readTree(output);
            return new Answer(
                    values.get(0).asInt(),
                    values.get(1),
                    values.get(2).asText(),
                    values.get(3).asText());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + output, e);
        }
    }
}
