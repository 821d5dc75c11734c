resource "aws_db_instance" "much" {
  engine            = "postgres"
  allocated_storage = 100
  storage_type      = "io1"
  iops              = 10000 # expect: no-broken-disk-ratio
}

resource "aws_db_instance" "grows" {
  engine                = "postgres"
  allocated_storage     = 1000
  max_allocated_storage = 50000
  storage_type          = "io1"
  iops                  = 20000 # expect: no-broken-disk-ratio
}

resource "aws_db_instance" "wide" {
  engine             = "postgres"
  allocated_storage  = 1000
  storage_type       = "gp3"
  iops               = 12000
  storage_throughput = 4000 # expect: no-broken-disk-ratio
}
