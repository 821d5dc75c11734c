create role copier login replication; -- expect: no-superuser-role
