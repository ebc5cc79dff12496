/**
 * What a tenant's admins decide about their desk as a whole: its name and looks, its mails, its customers, its times.
 */
package io.insightdesk.settings;
