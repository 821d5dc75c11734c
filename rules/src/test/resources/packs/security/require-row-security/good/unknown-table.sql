create policy own on storage.objects using (tenant = current_setting('app.tenant')::bigint);
