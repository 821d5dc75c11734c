resource "aws_db_instance" "shop" {
  engine            = "postgres"
  instance_class    = "db.m6g.8xlarge"
  allocated_storage = 1000
  storage_type      = "io1"
  iops              = 30000
}
