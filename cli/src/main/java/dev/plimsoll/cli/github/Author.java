package dev.plimsoll.cli.github;

import dev.plimsoll.report.JsonTree;

/**
 * Who writes with this token: a marker in what somebody else has written is a forgery.
 *
 * @param login empty for the token of a job or of an app, which may not ask; they are bots
 */
record Author(String login) {

    static Author of(GitHubApi api) {
        try {
            return new Author(api.get("//user").at("login").text());
        } catch (ApiFailure e) {
            return new Author("");
        }
    }

    boolean wrote(JsonTree entry) {
        return login.isEmpty()
                ? entry.at("user", "type").text().equals("Bot")
                : entry.at("user", "login").text().equals(login);
    }
}
