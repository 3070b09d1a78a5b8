package org.shaodao.bench;

import java.nio.file.Path;

/**
 * What is measured and on what.
 *
 * @param url address of the database, without user and password
 */
record Delivered(Path jar, Path data, String url, String user, String password) {

    Path log() {
        return data.resolve("bench.log");
    }

    String urlWithUser() {
        return url + "&user=" + user + "&password=" + password;
    }
}
