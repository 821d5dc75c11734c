package dev.plimsoll.cli.github;

import dev.plimsoll.report.JsonTree;

/**
 * Who writes with this token: a marker in what somebody else has written is a forgery.
 *
 * @param login empty for the token of a job or of an app, which may not ask; they are bots
 */
record Author(String login) {

    static Author of(GitHubApi api) throws ApiFailure {
        try {
            return new Author(api.get("//user").at("login").text());
        } catch (ApiFailure e) {
            if (e.isForbidden()) {
                return new Author("");
            }
            throw e;
        }
    }

    boolean wrote(JsonTree entry) {
        return login.isEmpty()
                ? entry.at("user", "type").text().equals("Bot")
                : entry.at("user", "login").text().equals(login);
    }
}
