package org.shaodao.web.once;

/**
 * A write as it arrived.
 *
 * @param key the client's Idempotency-Key
 * @param bodySha SHA-256 over parameters, body and files
 */
record Write(long officerId, String key, String method, String path, String bodySha) {}
