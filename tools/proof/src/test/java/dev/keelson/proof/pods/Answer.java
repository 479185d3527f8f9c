package dev.keelson.proof.pods;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What came back of a request.
 *
 * @param replay what LiteFS's proxy says where it is not the one to answer
 */
public record Answer(int status, String replay, String body) {
    /** Asks, in a pod: a method and a URL; a row's text where something is sent. */
    static final String CLIENT = """
            import json, sys, urllib.error, urllib.request
            method, url = sys.argv[1:]
            body = None if method == "GET" else b"a row"
            try:
                answer = urllib.request.urlopen(urllib.request.Request(url, body, method=method), timeout=20)
            except urllib.error.HTTPError as problem:
                answer = problem
            print(json.dumps([answer.status, answer.headers.get("Fly-Replay", ""), answer.read().decode()]))
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer parse(String text) {
        var values = read(text);
        return new Answer(
                values.get(0).asInt(), values.get(1).asText(), values.get(2).asText());
    }

    public String text(String name) {
        return read(body).get(name).asText();
    }

    public int number(String name) {
        return read(body).get(name).asInt();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + text, e);
        }
    }
}
