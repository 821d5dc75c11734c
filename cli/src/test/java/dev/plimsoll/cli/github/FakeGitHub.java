package dev.plimsoll.cli.github;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.report.JsonTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of GitHub's REST interface as Plimsoll uses, with one pull request, and with failures on demand. */
public final class FakeGitHub implements AutoCloseable {

    public static final String TOKEN = "ghs_0123456789secret";

    private static final String BOT = "github-actions[bot]";

    /** An answer instead of the right one. */
    public record Trouble(int status, Map<String, String> headers, String body, long delayMillis, boolean truncated) {

        public static Trouble status(int status) {
            return new Trouble(status, Map.of(), "{\"message\": \"trouble " + status + "\"}", 0, false);
        }

        public static Trouble fine(String body) {
            return new Trouble(200, Map.of(), body, 0, false);
        }

        public Trouble header(String name, String value) {
            return new Trouble(status, Map.of(name, value), body, delayMillis, truncated);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Pattern, Deque<Trouble>> troubles = new LinkedHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final Map<Long, Map<String, Object>> comments = new TreeMap<>();
    private final Map<Long, Map<String, Object>> reviewComments = new TreeMap<>();
    private final Map<Long, Map<String, Object>> issues = new TreeMap<>();
    private final List<JsonTree> reviews = new ArrayList<>();
    private final List<JsonTree> checkRuns = new ArrayList<>();
    private final List<Map<String, Object>> files = new ArrayList<>();
    private final List<Map<String, Object>> pulls = new ArrayList<>();
    private long next = 1;

    public FakeGitHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    public URI address() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort());
    }

    /** What requests whose method and path match get, in turn, before the right answers. */
    public synchronized FakeGitHub trouble(String request, Trouble... answers) {
        troubles.computeIfAbsent(Pattern.compile(request), key -> new ArrayDeque<>())
                .addAll(List.of(answers));
        return this;
    }

    /** The same for ever. */
    public FakeGitHub forbid(String request, int status) {
        for (int i = 0; i < 20; i++) {
            trouble(request, Trouble.status(status));
        }
        return this;
    }

    /** @param patch as GitHub shows it */
    public synchronized FakeGitHub file(String path, String patch) {
        files.add(Map.of("filename", path, "patch", patch));
        return this;
    }

    public synchronized FakeGitHub pull(long number, String sha, long repository) {
        pulls.add(Map.of("number", number, "head", Map.of("sha", sha, "repo", Map.of("id", repository))));
        return this;
    }

    public synchronized long comment(String login, String type, String body) {
        return add(comments, login, type, new HashMap<>(Map.of("body", body)));
    }

    public synchronized void answerReview(long id) {
        add(reviewComments, "ada", "User", new HashMap<>(Map.of("body", "why?", "in_reply_to_id", id, "line", 1L)));
    }

    private long add(Map<Long, Map<String, Object>> entries, String login, String type, Map<String, Object> entry) {
        long id = next++;
        entry.put("id", id);
        entry.put("number", id);
        entry.put("user", Map.of("login", login, "type", type));
        entries.put(id, entry);
        return id;
    }

    public synchronized List<String> comments() {
        return bodies(comments);
    }

    public synchronized Map<Long, Map<String, Object>> reviewComments() {
        return new TreeMap<>(reviewComments);
    }

    public synchronized List<JsonTree> reviews() {
        return List.copyOf(reviews);
    }

    public synchronized List<JsonTree> checkRuns() {
        return List.copyOf(checkRuns);
    }

    public synchronized List<Map<String, Object>> issues() {
        return List.copyOf(issues.values());
    }

    /** {@code POST /issues/7/comments}, without the repository and the query; those that read are left out. */
    public synchronized List<String> writes() {
        return requests.stream()
                .filter(request -> !request.startsWith("GET"))
                .map(request -> request.replaceAll("\\?.*", ""))
                .toList();
    }

    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private static List<String> bodies(Map<Long, Map<String, Object>> entries) {
        return entries.values().stream()
                .map(entry -> String.valueOf(entry.get("body")))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().replaceFirst("^/repos/acme/shop", "");
        String request = exchange.getRequestMethod() + " " + path;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Trouble trouble;
        synchronized (this) {
            requests.add(request);
            trouble = trouble(request);
            if (trouble == null) {
                trouble = right(request, body, exchange);
            }
        }
        try {
            Thread.sleep(trouble.delayMillis());
        } catch (InterruptedException e) {
            return;
        }
        byte[] bytes = trouble.body().getBytes(StandardCharsets.UTF_8);
        trouble.headers().forEach(exchange.getResponseHeaders()::set);
        if (trouble.status() == 204) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            exchange.sendResponseHeaders(trouble.status(), bytes.length + (trouble.truncated() ? 10 : 0));
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private Trouble trouble(String request) {
        return troubles.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(request).find()
                        && !entry.getValue().isEmpty())
                .findFirst()
                .map(entry -> entry.getValue().poll())
                .orElse(null);
    }

    private Trouble right(String request, String body, HttpExchange exchange) throws IOException {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Trouble.status(401);
        }
        String plain = request.replaceAll("\\?.*", "");
        JsonTree json = body.isEmpty() ? JsonTree.MISSING : JsonTree.parse(body);
        Matcher entry = Pattern.compile("(PATCH|DELETE) /(issues/comments|pulls/comments|issues)/(\\d+)")
                .matcher(plain);
        if (entry.matches()) {
            Map<Long, Map<String, Object>> entries = switch (entry.group(2)) {
                case "issues" -> issues;
                case "issues/comments" -> comments;
                default -> reviewComments;
            };
            return change(entries, Long.parseLong(entry.group(3)), entry.group(1), json);
        }
        return switch (plain) {
            case "GET /user" -> Trouble.status(403);
            case "GET /issues/7/comments" -> page(comments.values().stream().toList(), request);
            case "GET /pulls/7/comments" ->
                page(reviewComments.values().stream().toList(), request);
            case "GET /pulls/7/files" -> page(files, request);
            case "GET /pulls" -> page(pulls, request);
            case "GET /issues" ->
                page(
                        issues.values().stream()
                                .filter(issue -> "open".equals(issue.get("state")))
                                .toList(),
                        request);
            case "POST /issues/7/comments" -> created(add(comments, BOT, "Bot", fields(json)));
            case "POST /issues" -> {
                Map<String, Object> issue = fields(json);
                issue.put("state", "open");
                yield created(add(issues, BOT, "Bot", issue));
            }
            case "POST /pulls/7/reviews" -> {
                reviews.add(json);
                json.at("comments").items().forEach(comment -> add(reviewComments, BOT, "Bot", fields(comment)));
                yield created(next);
            }
            case "POST /check-runs" -> {
                checkRuns.add(json);
                yield created(next);
            }
            default -> Trouble.status(404);
        };
    }

    private static Trouble change(Map<Long, Map<String, Object>> entries, long id, String method, JsonTree json) {
        if (!entries.containsKey(id)) {
            return Trouble.status(404);
        } else if (method.equals("DELETE")) {
            entries.remove(id);
            return new Trouble(204, Map.of(), "", 0, false);
        }
        entries.get(id).putAll(fields(json));
        return new Trouble(200, Map.of(), "{}", 0, false);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(JsonTree json) {
        return new HashMap<>((Map<String, Object>) json.value());
    }

    private static Trouble created(long id) {
        return new Trouble(201, Map.of(), "{\"id\": " + id + "}", 0, false);
    }

    private static Trouble page(List<Map<String, Object>> all, String request) {
        Matcher query = Pattern.compile("per_page=(\\d+)&page=(\\d+)").matcher(request);
        if (!query.find()) {
            return Trouble.status(422);
        }
        int size = Integer.parseInt(query.group(1));
        long first = (Long.parseLong(query.group(2)) - 1) * size;
        List<Map<String, Object>> page = all.stream().skip(first).limit(size).toList();
        return new Trouble(200, Map.of(), JsonTree.write(page), 0, false);
    }
}
