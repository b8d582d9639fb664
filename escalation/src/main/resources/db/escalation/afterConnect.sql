-- Whoever waits for a table keeps everybody else from it meanwhile: a backup, say, may hold it for hours.
set lock_timeout = '${longestWait}';
