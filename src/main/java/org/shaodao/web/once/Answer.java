package org.shaodao.web.once;

/**
 * What was answered.
 *
 * @param json the body, or {@code null} when there was none
 * @param location the Location header, or {@code null}
 */
record Answer(int status, String json, String location) {}
