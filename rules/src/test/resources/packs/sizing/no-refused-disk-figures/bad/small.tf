resource "aws_db_instance" "shop" {
  engine            = "postgres"
  allocated_storage = 100
  storage_type      = "gp3"
  iops              = 3000 # expect: no-refused-disk-figures
}

resource "aws_db_instance" "fast" {
  engine             = "mysql"
  allocated_storage  = 100
  storage_type       = "gp3"
  storage_throughput = 250 # expect: no-refused-disk-figures
}
