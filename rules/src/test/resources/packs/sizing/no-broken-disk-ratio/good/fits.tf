resource "aws_db_instance" "shop" {
  engine                = "postgres"
  allocated_storage     = 400
  max_allocated_storage = 1000
  storage_type          = "io1"
  iops                  = 10000
}

resource "aws_db_instance" "wide" {
  engine             = "postgres"
  allocated_storage  = 1000
  storage_type       = "gp3"
  iops               = 16000
  storage_throughput = 1000
}
