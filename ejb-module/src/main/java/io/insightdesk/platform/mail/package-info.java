/** Mail by SMTP: what a mail is made of, and how it is sent. Knows nothing of tickets and people. */
package io.insightdesk.platform.mail;
