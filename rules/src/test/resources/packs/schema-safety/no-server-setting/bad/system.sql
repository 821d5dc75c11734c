alter system set work_mem = '256MB'; -- expect: no-server-setting
alter system reset all; -- expect: no-server-setting
