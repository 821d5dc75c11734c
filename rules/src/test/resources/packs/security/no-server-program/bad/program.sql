copy orders from program 'cat /tmp/orders.csv'; -- expect: no-server-program
