resource "aws_db_instance" "never" {
  engine            = "postgres"
  instance_class    = "db.m6g.large"
  allocated_storage = 1000
  storage_type      = "io1"
  iops              = 30000 # expect: no-disk-beyond-class
}

resource "aws_db_instance" "awhile" {
  engine            = "postgres"
  instance_class    = "db.m6g.large"
  allocated_storage = 400
  storage_type      = "io1"
  iops              = 10000 # expect: no-disk-beyond-class
}

resource "aws_db_instance" "wide" {
  engine             = "postgres"
  instance_class     = "db.m6g.large"
  allocated_storage  = 1000
  storage_type       = "gp3"
  storage_throughput = 1000 # expect: no-disk-beyond-class
}
